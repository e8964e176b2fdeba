import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { openCrms, type Crms } from '../support/crms.ts';
import { freePort } from '../support/free-port.ts';
import { makeContact, requestDemo } from '../support/lead-makers.ts';
import { startChild, type MiddlewareChild } from '../support/middleware-child.ts';
import { openClient } from '../support/open-client.ts';
import { pollUntil } from '../support/poll-until.ts';
import { askShared } from '../support/shared/ask-shared.ts';

describe('four processes start at once on an empty server', () => {
  let crms: Crms;
  let children: readonly MiddlewareChild[] = [];
  beforeAll(async () => {
    crms = await openCrms();
    const environment = { ...crms.environment, DATABASE_URL: await askShared('empty-database') };
    const ports = await Promise.all([1, 2, 3, 4].map(freePort));
    children = ports.map((port) => startChild(environment, port));
  }, 60_000);
  afterAll(async () => {
    await Promise.all(children.map((child) => child.kill()));
    await crms.close();
  }, 30_000);

  test('all of them come up: one makes the schema, the others wait for it', async () => {
    await Promise.all(children.map(({ ready }) => ready));
    for (const { url } of children) expect((await fetch(`${url}/readyz`)).status).toBe(200);
  }, 60_000);

  test('a lead is worked on once, whichever of them takes its jobs', async () => {
    const [first] = children;
    crms.pointAt(first?.url ?? '');
    const emails = ['a', 'b', 'c', 'd', 'e', 'f'].map((name) => `${name}@together.example`);
    for (const email of emails) requestDemo(crms, makeContact(crms, email));
    const client = openClient(() => children.at(-1)?.url ?? '');
    for (const email of emails) {
      const leadId = await pollUntil('the lead', async () => (await client.findLead(email))?.id, 30_000);
      const card = async () => (await client.card(leadId)).situation === 'awaiting_review';
      await pollUntil('the review', card, 30_000);
    }
    const { records } = crms.salesforce;
    expect(records.query('SELECT Id FROM Treaty_Handoff__c')).toHaveLength(emails.length);
    expect(records.query('SELECT Id FROM Lead')).toHaveLength(emails.length);
  }, 60_000);

  test('one of them is killed: the others take its jobs up', async () => {
    const [, victim, survivor] = children;
    await victim?.kill();
    const contact = makeContact(crms, 'after@together.example');
    requestDemo(crms, contact);
    const client = openClient(() => survivor?.url ?? '');
    const leadId = await pollUntil(
      'the lead',
      async () => (await client.findLead('after@together.example'))?.id,
      60_000,
    );
    await pollUntil(
      'the review',
      async () => (await client.card(leadId)).situation === 'awaiting_review',
      60_000,
    );
  }, 130_000);
});
