import { beforeAll, expect, test } from '@jest/globals';
import { describeOnEngines } from '../support/describe-on-engines.ts';
import type { House } from '../support/house.ts';
import { makeContact, makeQualified, requestDemo } from '../support/lead-makers.ts';
import { pollUntil } from '../support/poll-until.ts';
import { handoffRecord } from '../support/reps.ts';

const lines: string[] = [];
const log = { write: (line: string) => lines.push(line) };

describeOnEngines('outages', { log, settings: { LOG_LEVEL: 'debug' } }, (houseOf) => {
  let house: House;
  beforeAll(() => {
    house = houseOf();
  });
  const stepsOf = async (leadId: string): Promise<string[]> =>
    (await house.trace(leadId)).flatMap(({ step }) => step ?? []);

  /** Makes that many leads at once, waits until all is at rest, and expects each of them with its rep, who was told once. */
  const allAreFound = async (system: string, count: number): Promise<void> => {
    const companies = Array.from({ length: count }, (_, index) => `Company ${index} of ${system}`);
    const emailOf = (company: string): string =>
      `${company.toLowerCase().replaceAll(' ', '.')}@outage.example`;
    for (const company of companies) requestDemo(house, makeContact(house, emailOf(company), { company }));
    await house.rest();
    for (const company of companies) {
      const lead = await house.findLead(emailOf(company));
      expect(await house.card(lead?.id ?? '')).toMatchObject({ situation: 'awaiting_review' });
      expect(house.slack.posts.filter((text) => text.includes(company))).toHaveLength(1);
    }
    expect(await house.get('/v1/queue/dead-letters')).toEqual({ total: 0, deadLetters: [] });
  };
  const retriedBecauseOf = (system: string): string =>
    lines.filter((line) => line.includes('job will be retried') && line.includes(`"${system}`)).join('');

  test('Slack is down: the clock does not wait for it, and the rep is told later, once', async () => {
    house.slack.status = 503;
    requestDemo(house, makeContact(house, 'quiet@slack.example', { company: 'Quiet Slack' }));
    const leadId = await pollUntil('the lead', async () => (await house.findLead('quiet@slack.example'))?.id);
    await pollUntil('the clock', async () => (await stepsOf(leadId)).includes('clock'));
    expect(await house.card(leadId)).toMatchObject({ situation: 'awaiting_review' });
    expect(await stepsOf(leadId)).not.toContain('notification');

    house.slack.status = 200;
    await house.rest();
    expect((await stepsOf(leadId)).slice(-2)).toEqual(['clock', 'notification']);
    expect(house.slack.posts.filter((text) => text.includes('Quiet Slack'))).toHaveLength(1);
  }, 30_000);

  test('the Slack channel is gone: the trail says so, the lead is with its rep all the same, who is told when it is back', async () => {
    house.slack.status = 404;
    requestDemo(house, makeContact(house, 'refused@slack.example', { company: 'Gone Channel' }));
    const leadId = await pollUntil(
      'the lead',
      async () => (await house.findLead('refused@slack.example'))?.id,
    );
    await pollUntil('the clock', async () => (await stepsOf(leadId)).includes('clock'));
    expect(await house.card(leadId)).toMatchObject({ situation: 'awaiting_review' });
    const actions = (await house.trace(leadId)).map(({ action }) => action);
    expect(actions.filter((action) => action === 'notification_failed')).toHaveLength(1);
    house.slack.status = 200;
    await house.rest();
    expect(house.slack.posts.filter((text) => text.includes('Gone Channel'))).toHaveLength(1);
  }, 30_000);

  test('HubSpot gives answers that are about the account, the login or a proxy: every lead is found when that is over', async () => {
    const answers = [
      ...[302, 307, 401, 403, 404].map((status) => ({ status })),
      { status: 400, body: '<html>Bad gateway configuration</html>' },
      { status: 200, body: '<html>Sign in to the network</html>' },
      { status: 200, body: ' '.repeat(10_000_001) },
    ];
    for (const answer of answers) house.hubspot.faults.plan(answer);
    await allAreFound('hubspot', answers.length);
    const errors = retriedBecauseOf('hubspot');
    for (const word of ['302', '307', '401', '403', '404', 'answered 400', 'another shape', 'larger'])
      expect(errors).toContain(word);
  }, 60_000);

  test('Salesforce gives answers that are about the org, the login or a proxy: every lead is found when that is over', async () => {
    const refusals = [
      { status: 400, errorCode: 'UNABLE_TO_LOCK_ROW' },
      { status: 400, errorCode: 'INVALID_FIELD' },
      { status: 403, errorCode: 'REQUEST_LIMIT_EXCEEDED' },
      { status: 403, errorCode: 'INSUFFICIENT_ACCESS' },
      { status: 302, errorCode: '302' },
      { status: 404, errorCode: '404' },
    ];
    const match = { method: 'PATCH', path: /sobjects\/Lead\/Treaty_Key__c/ };
    for (const refusal of refusals) house.salesforce.failNext({ ...refusal, match });
    await allAreFound('salesforce', refusals.length);
    const errors = retriedBecauseOf('salesforce');
    for (const { errorCode } of refusals) expect(errors).toContain(errorCode);
  }, 60_000);

  test('Slack gives answers of every class: each rep is told once it takes messages again', async () => {
    house.slack.planned.push(
      { status: 302, words: '' },
      { status: 403, words: 'action_prohibited' },
      { status: 410, words: 'channel_is_archived' },
      { status: 429, words: 'rate_limited' },
      { status: 500, words: 'rollup_error' },
    );
    await allAreFound('slack', 5);
    expect(house.slack.planned).toEqual([]);
  }, 60_000);

  test('Salesforce is down: everything waits, then goes on where it stood, without a second record', async () => {
    house.salesforce.failNext({ status: 503, times: 4 });
    const { leadId, key } = await makeQualified(house, 'waits@salesforce.example');
    expect(await stepsOf(leadId)).toEqual([
      'trigger',
      'validation',
      'enrichment',
      'routing',
      'crm',
      'notification',
      'clock',
    ]);
    expect(handoffRecord(house, key())).toMatchObject({ Status__c: 'MQL: Awaiting Review' });
  }, 60_000);

  test('Salesforce does the work and the answer is lost: nothing is there twice', async () => {
    const { salesforce } = house;
    salesforce.applyThenDrop({ match: { method: 'PATCH', path: /sobjects\/Lead\/Treaty_Key__c/ } });
    salesforce.applyThenDrop({ match: { method: 'PATCH', path: /Treaty_Handoff__c/ } });
    const { key } = await makeQualified(house, 'lost@answer.example');
    const { records } = salesforce;
    expect(records.query("SELECT Id FROM Lead WHERE Email = 'lost@answer.example'")).toHaveLength(1);
    expect(records.query(`SELECT Id FROM Treaty_Handoff__c WHERE Handoff_Key__c = '${key()}'`)).toHaveLength(
      1,
    );
  }, 60_000);

  test('HubSpot asks to be left alone for a while: it is, and then everything is told', async () => {
    house.hubspot.faults.plan({ status: 429, retryAfter: 2 });
    const asked = performance.now();
    const { contactId } = await makeQualified(house, 'limited@hubspot.example');
    expect(performance.now() - asked).toBeGreaterThan(2000);
    expect(house.hubspot.contacts.get(contactId).properties).toMatchObject({ treaty_stage: 'MQL' });
  }, 60_000);

  test('the log of all this tells what went wrong, and holds no address, no name and no secret', async () => {
    const stranger = await fetch(`${house.url}/v1/leads?email=ada@northwind.example`, {
      headers: { authorization: 'Bearer treaty_somebody_elses_token' },
    });
    expect(stranger.status).toBe(401);
    await house.post('/v1/activities', {
      email: 'no address',
      type: 'unknown type of ada@northwind.example',
    });
    await house.rest();
    const written = lines.join('');
    expect(written).toContain('the rep could not be notified yet');
    expect(written).toContain('job will be retried');
    const secrets = Object.entries(house.environment).flatMap(([name, value]) =>
      /SECRET|TOKEN|WEBHOOK|DATABASE_URL/.test(name) ? [value] : [],
    );
    expect(secrets.length).toBeGreaterThanOrEqual(4);
    for (const secret of [...secrets, 'treaty_somebody_elses_token', 'PRIVATE KEY', 'eyJ'])
      expect(written).not.toContain(secret);
    expect(written).not.toMatch(/[^\s"]@[^\s"]/);
    expect(written).not.toContain('Weber');
  }, 30_000);
});
