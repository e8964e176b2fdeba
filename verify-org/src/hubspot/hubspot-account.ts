import { delay } from '../../../simulators/src/system/delay.ts';
import { platformHttp, type SendToPlatform } from '../platform-http.ts';
import { NotVerifiable, type Run } from '../run.ts';
import type { HubSpotSettings } from '../settings.ts';
import { refuseProduction } from './account/refuse-production.ts';
import { waitOutLimits } from './account/wait-out-limits.ts';
import { trackCreatedContacts } from './account/created-contacts.ts';
import { seedAccount, type SeededAccount } from './account/seed-account.ts';
import { removeLeftovers } from './account/leftovers.ts';
import { removeContacts } from './account/remove.ts';

/** A HubSpot account that checks may ask; `close` removes what they created. */
export interface HubSpotAccount extends SeededAccount {
  readonly run: Run;
  /** Asks with the token and waits out limits. */
  readonly request: SendToPlatform;
  /** The same without patience: a reached limit is shown as it is answered. */
  readonly requestOnce: SendToPlatform;
  /** Asks without a token. */
  readonly requestAnonymously: SendToPlatform;
  /** A new email address of this run with each call. */
  readonly email: () => string;
  /** Removes everything that was created, also after Ctrl-C. @throws when something is left, naming it. */
  readonly close: () => Promise<void>;
}

const addressesOf = (marker: string): (() => string) => {
  let given = 0;
  return () => {
    given += 1;
    return `${marker}-${given}@example.com`;
  };
};

/**
 * Opens the account: sees that it is one for tests, removes what an interrupted run left behind, and creates the properties
 * and the contact that the checks write to. @throws {NotVerifiable} when the token or the account will not do.
 */
export const openHubSpotAccount = async (settings: HubSpotSettings, run: Run): Promise<HubSpotAccount> => {
  const address = {
    url: settings.url,
    send: run.send,
    headers: { authorization: `Bearer ${settings.token}` },
  };
  const created = trackCreatedContacts();
  const requestOnce = created.tracking(platformHttp({ ...address, signal: run.signal }));
  const request = waitOutLimits(requestOnce, run.wait);
  const requestDuringCleanUp = waitOutLimits(platformHttp(address), (milliseconds) =>
    run.wait(milliseconds).catch(() => delay(milliseconds)),
  );
  const email = addressesOf(run.marker);
  const close = async (): Promise<void> => {
    const contacts = await removeContacts(requestDuringCleanUp, created.ids());
    const left = [...contacts, ...(await removeLeftovers(requestDuringCleanUp))];
    if (left.length > 0)
      throw new Error(`HubSpot: ${left.join('; ')}. The next run tries again; or remove it by hand.`);
  };

  await refuseProduction(request, run.isProductionAllowed);
  const left = await removeLeftovers(request);
  if (left.length > 0)
    throw new NotVerifiable(`HubSpot: what an earlier run left cannot be removed: ${left.join('; ')}.`);
  try {
    const seeded = await seedAccount(request, run.marker, email());
    const requestAnonymously = platformHttp({ ...address, headers: {}, signal: run.signal });
    return { run, request, requestOnce, requestAnonymously, ...seeded, email, close };
  } catch (error) {
    await close();
    throw error;
  }
};
