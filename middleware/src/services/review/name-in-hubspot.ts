import { ExternalError } from '../ports/external-error.ts';
import type { Dependencies } from '../ports/dependencies.ts';

/**
 * The name of who gave a decision and is known by address only, when HubSpot has an owner with it. A name is a nicety: while HubSpot
 * does not answer, the address stays and the decision goes on.
 */
export async function nameInHubSpot(
  { hubspot, log }: Pick<Dependencies, 'log' | 'hubspot'>,
  by: string,
): Promise<string> {
  if (!by.includes('@')) return by;
  try {
    return (await hubspot.readOwnerName(by)) ?? by;
  } catch (error) {
    if (!(error instanceof ExternalError)) throw error;
    log.warn({ code: error.code }, 'the name could not be read from HubSpot; the email address is shown');
    return by;
  }
}
