import type { Route } from '@treaty/contract/route';
import type { RouteName } from '@treaty/contract/routes';
import { routes } from '@treaty/contract/routes';
import type { z } from 'zod';
import type { JsonText } from '../../services/ports/json-text.ts';
import type { ApiToken } from '../../services/ports/store.ts';

type Table = typeof routes;

/** What a route takes and gives, as its schemas say. */
export type RouteTypes = {
  [N in RouteName]: {
    params: z.output<Table[N]['params']>;
    query: z.output<Table[N]['query']>;
    body: z.output<Table[N]['body']>;
    answer: z.output<Table[N]['answer']>;
  };
};

/** The person at the HubSpot card, as HubSpot's signed query names them. */
export interface HubSpotUser {
  readonly id: string;
  readonly email: string;
}

/** The parsed input of a route. */
export interface Input<N extends RouteName> {
  readonly params: RouteTypes[N]['params'];
  readonly query: RouteTypes[N]['query'];
  readonly body: RouteTypes[N]['body'];
}

/** A verified request: its parsed input, and who sent it as far as that is known. */
export interface HandlerRequest<N extends RouteName> extends Input<N> {
  readonly token: ApiToken | undefined;
  readonly user: HubSpotUser | undefined;
  /** The HubSpot account that may call; null while none is configured. */
  readonly portalId: string | null;
}

/** A lead card is sent as it is stored. */
type Answer<N extends RouteName> =
  RouteTypes[N]['answer'] | (N extends 'leadCard' | 'hubspotCard' ? JsonText : never);

/** Answers one route; refuses by throwing an AppError. */
export type Handler<N extends RouteName> = (request: HandlerRequest<N>) => Answer<N> | Promise<Answer<N>>;

/** One handler per route of the contract, none missing. */
export type Handlers = { readonly [N in RouteName]: Handler<N> };

/** The routes of the contract, typed so that a schema and its handler stay together in generic code. */
export const table: {
  readonly [N in RouteName]: Omit<Route, 'params' | 'query' | 'body' | 'portalIds'> & {
    readonly [Part in 'params' | 'query' | 'body']: z.ZodType<RouteTypes[N][Part]>;
  } & { readonly portalIds?: (input: Input<N>) => readonly unknown[] };
} = routes;
