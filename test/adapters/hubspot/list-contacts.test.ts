import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { startAccountBench, type AccountBench } from './account-bench.ts';

let bench: AccountBench;
beforeEach(async () => {
  bench = await startAccountBench();
});
afterEach(() => bench.account.close());

test('all contacts come page by page, with the properties asked for, without the archived ones', async () => {
  const ids = Array.from(
    { length: 103 },
    (_, n) => bench.account.contacts.create({ email: `n${n}@northwind.example`, firstname: `N${n}` }).id,
  );
  bench.account.contacts.archive(ids[0] ?? '');
  const first = await bench.hubspot.listContacts(['firstname', 'treaty_status'], null);
  expect(first.contacts).toHaveLength(100);
  expect(first.contacts[0]).toMatchObject({ properties: { firstname: 'N1', treaty_status: null } });
  const second = await bench.hubspot.listContacts(['firstname', 'treaty_status'], first.next);
  expect(second.next).toBeNull();
  expect([...first.contacts, ...second.contacts].map(({ id }) => id)).toEqual(ids.slice(1));
});

test('an account without contacts gives one empty page', async () => {
  await expect(bench.hubspot.listContacts(['email'], null)).resolves.toEqual({ contacts: [], next: null });
});

test('a refusal is told', async () => {
  await expect(bench.withToken('wrong').listContacts(['email'], null)).rejects.toMatchObject({
    errorClass: 'alarm',
  });
});
