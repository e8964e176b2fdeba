import { expect, test } from '@jest/globals';
import { describeOnDatabases } from '../../support/describe-on-databases.ts';
import { bothEngines } from '../../support/engines.ts';
import { noon } from '../../unit/support/a-lead.ts';
import { anEntry, insertLead } from './rows.ts';

describeOnDatabases('what PostgreSQL keeps in no column', bothEngines, (databaseOf) => {
  test('no text keeps U+0000 or half a surrogate pair, in whatever column, also in the name of a property', async () => {
    const { store } = databaseOf();
    const odd = 'a\0b\ud83dc😀';
    const lead = await insertLead(store, { stage: odd, owner: odd, facts: { [odd]: odd } });
    const activity = { id: `${odd}-${lead.id}`, type: odd, occurredAt: noon, properties: { [odd]: odd } };
    await store.transaction((tx) => tx.activities.insert(lead.id, activity, noon));
    await store.transaction((tx) => tx.audit.append(anEntry(lead.id, { text: odd, why: odd, after: [odd] })));
    const kept = 'abc😀';
    expect(await store.reads.leads.find(lead.id)).toMatchObject({
      stage: kept,
      owner: kept,
      facts: { [kept]: kept },
    });
    expect(await store.reads.activities.ofLead(lead.id)).toMatchObject([
      { id: `${kept}-${lead.id}`, type: kept, properties: { [kept]: kept } },
    ]);
    expect(await store.reads.audit.ofLead(lead.id)).toMatchObject([{ text: kept, why: kept, after: [kept] }]);
  });
});
