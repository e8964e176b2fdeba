import type { AccountParts } from '../account-parts.ts';
import type { Origin } from '../model/contact.ts';

/** The origin of every write that comes by the API: the app itself, now. */
export const byIntegration = (parts: AccountParts): Origin => ({
  source: 'INTEGRATION',
  sourceId: String(parts.appId),
  at: parts.clock.now(),
});
