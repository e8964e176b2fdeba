import type { DemoHouse } from './demo-house.ts';
import { waitUntil } from '../wait-until.ts';

const patience = { within: 120_000, every: 100 };

/** Resolves when nothing is on its way any more: HubSpot has nothing left to send, the middleware nothing left to do. */
export async function comeToRest({ hubspot, middleware }: DemoHouse, signal: AbortSignal): Promise<void> {
  const { deliveries } = hubspot;
  const isAtRest = async (): Promise<true | null> => {
    await deliveries.idle();
    const sent = deliveries.all().length;
    const readiness = await middleware.readiness();
    if (readiness?.backlog !== 0) return null;
    // The middleware's last work may have changed a contact, of which HubSpot tells it again.
    await deliveries.idle();
    return deliveries.all().length === sent ? true : null;
  };
  await waitUntil('Rest', isAtRest, { ...patience, signal });
}
