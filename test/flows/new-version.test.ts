import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { LeadCard } from '@treaty/contract/lead-card';
import { RescoringAnswer } from '@treaty/contract/rescoring';
import { ScoreHistory } from '@treaty/contract/score-history';
import { otherVersion } from '../services/rescoring/other-version.ts';
import { usualEngines } from '../support/engines.ts';
import { openHouse, type House } from '../support/house.ts';
import { makeContact, requestDemo, visitPricing } from '../support/lead-makers.ts';
import { askCard, handoffRecord, textOf } from '../support/reps.ts';

/** The threshold goes from 50 to 75 points, and a demo request is worth 20 instead of 30. */
const stricter = otherVersion('3.3', {
  'scoring.yaml': [
    ['{ score: total, atLeast: 50 }', '{ score: total, atLeast: 75 }'],
    ['points: 30', 'points: 20'],
  ],
});

/** Ten points less to qualify: 40 are enough, all of which may come from fit. */
const milder = otherVersion('3.4', {
  'scoring.yaml': [
    ['{ score: total, atLeast: 50 }', '{ score: total, atLeast: 40 }'],
    ['{ score: behavioural, atLeast: 15 }', '{ score: fit, atLeast: 10 }'],
  ],
});

describe.each(usualEngines)('another version of the agreement reaches both CRMs, on $name', (engine) => {
  let house: House;
  let contact: string;
  let leadId: string;
  const inHubSpot = async (): Promise<LeadCard> => LeadCard.parse((await askCard(house, contact)).body);
  const inSalesforce = (): LeadCard =>
    LeadCard.parse(JSON.parse(textOf(handoffRecord(house, `${leadId}:1`), 'Lead_Card__c')));
  const idOf = async (email: string): Promise<string> => (await house.findLead(email))?.id ?? '';

  beforeAll(async () => {
    house = await openHouse({ databaseUrl: await engine.open() });
    contact = makeContact(house, 'ada@northwind.example');
    await house.rest();
    requestDemo(house, contact);
    await house.rest();
    leadId = await idOf('ada@northwind.example');
  }, 90_000);
  afterAll(() => house.close());

  test('before it, both show a qualified lead of 80 points by the version in force', async () => {
    expect((await inHubSpot()).score).toMatchObject({ total: 80, qualified: true, modelVersion: '3.2' });
    expect(inSalesforce().score).toEqual((await inHubSpot()).score);
    expect(inSalesforce().stage.definition).toContain('at least 50 points');
  });

  test('with another threshold both show the same new score, verdict, receipt and help text', async () => {
    await house.activate(stricter, { handOff: false });
    await house.rest();
    const shown = await inHubSpot();
    expect(shown.score).toMatchObject({
      total: 70,
      qualified: false,
      modelVersion: '3.3',
      missing: [{ label: 'Threshold', points: 5 }],
    });
    expect(shown.score?.lines).toContainEqual(expect.objectContaining({ label: 'Demo request', points: 20 }));
    expect(shown.stage.definition).toContain('at least 75 points');
    // HubSpot's card tells besides how both CRMs were told of the lead, which makes a longer version.
    const { sync, version, ...written } = { sync: undefined, ...inSalesforce() };
    expect({ ...shown, sync, version }).toEqual({ ...written, sync, version });
    expect(shown.version).toMatch(new RegExp(`^${version}\\.`));

    const record = handoffRecord(house, `${leadId}:1`);
    expect(house.salesforce.records.get(textOf(record, 'Lead__c'))).toMatchObject({
      Treaty_Score__c: 70,
      Treaty_Model_Version__c: '3.3',
    });
    expect(house.hubspot.contacts.get(contact).properties).toMatchObject({
      treaty_score: '70',
      treaty_model_version: '3.3',
    });
  }, 60_000);

  test('the handoff that was started stands, with the score that qualified it', async () => {
    expect(handoffRecord(house, `${leadId}:1`)).toMatchObject({
      Status__c: 'MQL: Awaiting Review',
      Score__c: 80,
      Closed__c: false,
    });
    expect(await inHubSpot()).toMatchObject({
      situation: 'awaiting_review',
      handoff: { score: 80, modelVersion: '3.2' },
    });
  });

  test('the history of the score names the model as the cause', async () => {
    const { changes } = ScoreHistory.parse(await house.get(`/v1/leads/${leadId}/score`));
    expect(changes[0]).toMatchObject({
      cause: 'model',
      before: { total: 80, qualified: true },
      after: { total: 70, qualified: false },
      modelVersion: '3.3',
    });
  });

  test('a milder version qualifies leads, and none of them is handed off before it does something', async () => {
    const quiet = makeContact(house, 'grace@southwind.example', { jobtitle: 'Clerk' });
    await house.rest();
    const quietId = await idOf('grace@southwind.example');
    await house.activate(milder, { handOff: false });
    await house.rest();
    expect((await house.card(quietId)).score).toMatchObject({ total: 40, qualified: true });
    expect(await house.findLead('grace@southwind.example')).toMatchObject({ cycle: 0, stage: 'Subscriber' });
    expect(RescoringAnswer.parse(await house.get('/v1/rescoring')).rescoring).toMatchObject({
      version: '3.4',
      handsOff: false,
      rescored: 2,
      failed: 0,
    });

    visitPricing(house, quiet);
    await house.rest();
    expect(await house.findLead('grace@southwind.example')).toMatchObject({ cycle: 1, stage: 'MQL' });
  }, 60_000);
});
