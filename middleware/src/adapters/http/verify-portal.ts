import type { RouteName } from '@treaty/contract/routes';
import { AppError } from '../../services/ports/app-error.ts';
import type { Input } from './handler.ts';

/** Where the requests of HubSpot name the account (“portal”) that they come from. */
const portalsNamed: { readonly [N in RouteName]?: (input: Input<N>) => readonly unknown[] } = {
  hubspotWebhooks: ({ body }) => body.map((event) => event.portalId),
  hubspotRecordActivity: ({ body }) => [body.origin.portalId],
  hubspotCard: ({ query }) => [query['portalId']],
  hubspotVerdict: ({ query }) => [query['portalId']],
};

/** Refuses a request of another HubSpot account than the one configured. */
export const verifyPortal = <N extends RouteName>(name: N, input: Input<N>, portalId: string): void => {
  const named = portalsNamed[name]?.(input) ?? [];
  if (named.every((portal) => portal === portalId)) return;
  throw new AppError('forbidden', 'The request comes from another HubSpot account than the one configured.');
};
