import { heldIf, held, notChecked, combined, type Check } from '../../check.ts';
import { parseBody, expectStatus, describeAnswer, recordSchema } from '../account/answers.ts';
import { changeContact, newContact, readValue, writeContact } from '../account/contacts.ts';
import { contactsPath } from '../account/paths.ts';
import type { HubSpotAccount } from '../hubspot-account.ts';
import { hubspotCheck } from './hubspot-check.ts';

const stage = 'lifecyclestage';

/** The lifecycle stage, and what is remembered of values. */
export const lifecycleChecks: readonly Check<HubSpotAccount>[] = [
  hubspotCheck('hubspot-new-contact-is-lead', async (account) => {
    const { id } = await newContact(account);
    const given = await readValue(account, id, stage);
    if (given === 'lead') return held;
    return notChecked(
      `this account gives new contacts the lifecycle stage "${given ?? ''}", which is a setting: set it to Lead (Settings, Objects, Contacts, Lifecycle stage) and run again`,
    );
  }),
  hubspotCheck('hubspot-lifecycle-forward', async (account) => {
    const { id } = await newContact(account, { [stage]: 'lead' });
    await changeContact(account, id, { [stage]: 'marketingqualifiedlead' });
    const answer = await writeContact(account, id, { [stage]: 'lead' });
    const kept = await readValue(account, id, stage);
    return combined(
      heldIf(answer.status === 200, () => `a backward write: ${describeAnswer(answer)}`),
      heldIf(kept === 'marketingqualifiedlead', () => `after a backward write it reads ${String(kept)}`),
    );
  }),
  hubspotCheck('hubspot-lifecycle-clear-then-set', async (account) => {
    const { id } = await newContact(account, { [stage]: 'marketingqualifiedlead' });
    await changeContact(account, id, { [stage]: '' });
    await changeContact(account, id, { [stage]: 'subscriber' });
    const kept = await readValue(account, id, stage);
    return heldIf(kept === 'subscriber', () => `cleared and set, it reads ${String(kept)}`);
  }),
  hubspotCheck('hubspot-history', async (account) => {
    const { number } = account.properties;
    const { id } = await newContact(account, { [number]: '1' });
    for (const value of ['2', '2', '3']) await changeContact(account, id, { [number]: value });
    const path = `${contactsPath}/${id}?propertiesWithHistory=${number}`;
    const answer = expectStatus(await account.request({ method: 'GET', path }), 'reading the history', 200);
    const entries = parseBody(recordSchema, answer, 'the history').propertiesWithHistory?.[number] ?? [];
    const values = entries.map(({ value }) => value).join(', ');
    const sources = entries.map(
      ({ sourceType, sourceId }) => `${sourceType} ${sourceId ?? 'without sourceId'}`,
    );
    return combined(
      heldIf(values === '3, 2, 1', () => `written 1, 2, 2, 3: remembered ${values}`),
      heldIf(
        entries.every(({ sourceType, sourceId }) => sourceType === 'INTEGRATION' && sourceId !== undefined),
        () => `the source of our own writes: ${[...new Set(sources)].join('; ')}`,
      ),
    );
  }),
];
