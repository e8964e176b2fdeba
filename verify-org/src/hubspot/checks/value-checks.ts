import { heldIf, combined, type Check } from '../../check.ts';
import { changeContact, newContact, readContact, readValue } from '../account/contacts.ts';
import type { HubSpotAccount } from '../hubspot-account.ts';
import { sequentially, hubspotCheck } from './hubspot-check.ts';

const shownByDefault = ['createdate', 'email', 'firstname', 'hs_object_id', 'lastmodifieddate', 'lastname'];

/** What was written, and what is read back. */
const forms = {
  date: [
    ['2026-02-03', '2026-02-03'],
    ['1770076800000', '2026-02-03'],
  ],
  instant: [
    ['2026-02-03T10:00:00.123Z', '2026-02-03T10:00:00.123Z'],
    ['1770112800123', '2026-02-03T10:00:00.123Z'],
  ],
} as const;

/** How values are written and given. */
export const valueChecks: readonly Check<HubSpotAccount>[] = [
  hubspotCheck('hubspot-value-forms', async (account) => {
    const { date, instant } = account.properties;
    const { id } = await newContact(account);
    const cases = [
      ...forms.date.map(([written, given]) => [date, written, given] as const),
      ...forms.instant.map(([written, given]) => [instant, written, given] as const),
    ];
    return combined(
      ...(await sequentially(cases, async ([name, written, given]) => {
        await changeContact(account, id, { [name]: written });
        const seen = await readValue(account, id, name);
        return heldIf(seen === given, () => `${written} is given as ${String(seen)}`);
      })),
    );
  }),
  hubspotCheck('hubspot-clear', async (account) => {
    const { key, choice, number, date, instant } = account.properties;
    const filled = {
      [key]: `${account.run.marker}-cleared`,
      [choice]: 'first',
      [number]: '12',
      [date]: '2026-02-03',
      [instant]: '2026-02-03T10:00:00.123Z',
    };
    const names = Object.keys(filled);
    const { id } = await newContact(account, filled);
    await changeContact(account, id, Object.fromEntries(names.map((name) => [name, ''])));
    const { properties } = await readContact(account, id, names);
    const kept = names.filter((name) => properties[name] !== '');
    return heldIf(kept.length === 0, () =>
      kept.map((name) => `${name} is read back as ${JSON.stringify(properties[name])}`).join('; '),
    );
  }),
  hubspotCheck('hubspot-default-properties', async (account) => {
    const names = (record: { properties: object }): string =>
      Object.keys(record.properties).sort().join(', ');
    const plain = await readContact(account, account.contact);
    const asked = await readContact(account, account.contact, [`${account.properties.key}_missing`]);
    return combined(
      heldIf(names(plain) === shownByDefault.join(', '), () => `shown without a choice: ${names(plain)}`),
      heldIf(
        plain.properties.firstname === null,
        () => `unset: ${JSON.stringify(plain.properties.firstname)}`,
      ),
      heldIf(!names(asked).includes('_missing'), () => 'an unknown property is shown'),
    );
  }),
  hubspotCheck('hubspot-written-properties', async (account) => {
    const { number } = account.properties;
    const created = await newContact(account, { [number]: '12', lifecyclestage: 'lead' });
    const changed = await changeContact(account, created.id, { firstname: 'Jane' });
    return combined(
      heldIf(created.properties[number] === '12', () => 'a creation leaves out what it wrote'),
      heldIf(
        changed.properties[number] === '12' && changed.properties.lifecyclestage === 'lead',
        () => `an update shows ${Object.keys(changed.properties).join(', ')} only`,
      ),
    );
  }),
];
