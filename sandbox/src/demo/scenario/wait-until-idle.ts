import { waitUntil } from '../wait-until.ts';
import type { ScenarioContext } from './scenario-context.ts';

const polling = { timeout: 120_000, interval: 100 };

/** Resolves when nothing is in progress any more: HubSpot has delivered everything, the middleware has no backlog. */
export async function waitUntilIdle(
  { hubspot, middleware }: ScenarioContext,
  signal: AbortSignal,
): Promise<void> {
  const { deliveries } = hubspot;
  const isIdle = async (): Promise<true | null> => {
    await deliveries.idle();
    const sent = deliveries.all().length;
    const readiness = await middleware.readiness();
    if (readiness?.backlog !== 0) return null;
    // The middleware's last job may have changed a contact, which HubSpot reports back to it.
    await deliveries.idle();
    return deliveries.all().length === sent ? true : null;
  };
  await waitUntil('Idleness', isIdle, { ...polling, signal });
}
