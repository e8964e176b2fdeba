import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import type { Match, MatchKeys } from '../../../middleware/src/services/ports/salesforce.ts';
import { startOrgBench, type OrgBench } from './org-bench.ts';

let bench: OrgBench;
beforeEach(async () => {
  bench = await startOrgBench();
});
afterEach(() => bench.org.close());

const email = 'ann@northwind.example';
const find = (keys: Partial<MatchKeys>): Promise<Match> =>
  bench.salesforce.findLead({
    leadKey: 'L1',
    connectorLeadId: null,
    connectorContactId: null,
    email: null,
    ...keys,
  });
const insertLead = (values: Record<string, string> = {}): string =>
  bench.org.records.insert('Lead', { LastName: 'Lee', Company: 'Northwind', ...values });
const insertContact = (values: Record<string, string> = {}): string =>
  bench.org.records.insert('Contact', { LastName: 'Lee', ...values });

describe('looking a lead up in the org', () => {
  test('nobody there: nothing found', async () => {
    insertLead({ Email: 'somebody@else.example', Treaty_Key__c: 'L2' });
    await expect(find({ email })).resolves.toEqual({ kind: 'none' });
  });

  test('our key wins at once, whatever else would match', async () => {
    const id = insertLead({ Treaty_Key__c: 'L1' });
    insertContact({ Email: email });
    const connectorContactId = insertContact();
    await expect(find({ email, connectorContactId })).resolves.toEqual({
      kind: 'one',
      by: 'key',
      record: { object: 'Lead', id },
    });
  });

  test('our key on a Contact is found', async () => {
    const id = insertContact({ Treaty_Key__c: 'L1' });
    await expect(find({})).resolves.toEqual({ kind: 'one', by: 'key', record: { object: 'Contact', id } });
  });

  test('our key on a converted Lead leads to its Contact', async () => {
    const { contactId } = bench.org.records.convertLead(insertLead({ Treaty_Key__c: 'L1' }));
    await expect(find({})).resolves.toEqual({
      kind: 'one',
      by: 'key',
      record: { object: 'Contact', id: contactId },
    });
  });

  test('our key on a converted Lead leads there, too, where conversion does not carry the key over', async () => {
    const { contactId } = bench.org.records.convertLead(insertLead({ Treaty_Key__c: 'L1' }));
    bench.org.records.update('Contact', contactId, { Treaty_Key__c: null });
    await expect(find({})).resolves.toMatchObject({
      by: 'key',
      record: { object: 'Contact', id: contactId },
    });
  });

  test('the id of the HubSpot connector counts before the email', async () => {
    const connectorLeadId = insertLead();
    insertContact({ Email: email });
    await expect(find({ email, connectorLeadId })).resolves.toEqual({
      kind: 'one',
      by: 'connector',
      record: { object: 'Lead', id: connectorLeadId },
    });
  });

  test('a connector id of a Lead that was converted to the connector Contact is one record', async () => {
    const connectorLeadId = insertLead();
    const { contactId } = bench.org.records.convertLead(connectorLeadId);
    await expect(find({ connectorLeadId, connectorContactId: contactId })).resolves.toEqual({
      kind: 'one',
      by: 'connector',
      record: { object: 'Contact', id: contactId },
    });
  });

  test('connector ids that lead to two people are ambiguous', async () => {
    const keys = { connectorLeadId: insertLead(), connectorContactId: insertContact() };
    await expect(find(keys)).resolves.toEqual({
      kind: 'several',
      by: 'connector',
      records: [
        { object: 'Contact', id: keys.connectorContactId },
        { object: 'Lead', id: keys.connectorLeadId },
      ],
    });
  });

  test('a connector id that is none, or leads nowhere, leaves it to the email', async () => {
    const id = insertLead({ Email: email });
    const gone = insertLead();
    bench.org.records.delete('Lead', gone);
    const byEmail = { kind: 'one', by: 'email', record: { object: 'Lead', id } };
    await expect(find({ email, connectorLeadId: gone })).resolves.toEqual(byEmail);
    await expect(find({ email, connectorContactId: "x' OR Name != '" })).resolves.toEqual(byEmail);
  });

  test('the email finds whatever its letters look like', async () => {
    const id = insertContact({ Email: email });
    await expect(find({ email: 'Ann@Northwind.example' })).resolves.toMatchObject({ record: { id } });
  });

  test('a Contact and an open Lead with the same email are ambiguous', async () => {
    const contact = insertContact({ Email: email });
    const lead = insertLead({ Email: email });
    await expect(find({ email })).resolves.toEqual({
      kind: 'several',
      by: 'email',
      records: [
        { object: 'Contact', id: contact },
        { object: 'Lead', id: lead },
      ],
    });
  });

  test('a converted Lead with that email does not make its Contact ambiguous', async () => {
    const { contactId } = bench.org.records.convertLead(insertLead({ Email: email }));
    await expect(find({ email })).resolves.toEqual({
      kind: 'one',
      by: 'email',
      record: { object: 'Contact', id: contactId },
    });
  });

  test('the email of a converted Lead matches nobody once its Contact has another one', async () => {
    const { contactId } = bench.org.records.convertLead(insertLead({ Email: email }));
    bench.org.records.update('Contact', contactId, { Email: 'ann@elsewhere.example' });
    await expect(find({ email })).resolves.toEqual({ kind: 'none' });
  });

  test('no text of a lead can change the question', async () => {
    insertLead({ Email: email });
    for (const text of ["' OR Email != '", '\\', "\\' OR Id != '", '"', "o'brien\n@x.example"])
      await expect(find({ email: text, leadKey: text })).resolves.toEqual({ kind: 'none' });
  });
});
