import { test } from '@jest/globals';
import { openHouse } from '../support/house.ts';
import { makeContact, requestDemo, visitPricing } from '../support/lead-makers.ts';
import { rejectInSalesforce } from '../support/reps.ts';
import { pollUntil } from '../support/poll-until.ts';
test('measure', async () => {
  const house = await openHouse({ settings: { TREATY_POLL_SECONDS: '300' } });
  const say = (what: string) => {
    const l = house.salesforce.requests.list();
    process.stderr.write(`${what}: ${l.length}\n${l.map((r) => `   ${r.method} ${r.path} ${r.status} ${r.client ?? ''}`).join('\n')}\n`);
    house.salesforce.requests.clear();
  };
  const contact = makeContact(house, 'ada@northwind.example');
  await house.rest(); say('contact');
  requestDemo(house, contact); await house.rest(); say('handoff');
  await house.advance(2 * 3600_000);
  visitPricing(house, contact); await house.rest(); say('one more activity');
  const lead = await house.findLead('ada@northwind.example');
  const shown = await house.card(lead?.id ?? '');
  await house.stopMiddleware(); house.salesforce.requests.clear();
  await rejectInSalesforce(house, shown, 'wrong_company_size', '12'); say('rep');
  await house.startMiddleware();
  await pollUntil('v', async () => ((await house.findLead('ada@northwind.example'))?.stage === 'Recycled' ? true : null));
  await house.rest(); say('verdict (with restart)');
  await house.close();
}, 60000);
