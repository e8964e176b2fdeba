import { join } from 'node:path';
import { expect } from '@jest/globals';
import { steps } from '../../middleware/src/domain/handoff/handoff.ts';
import { openCrms, type Crms } from '../support/crms.ts';
import { freePort } from '../support/free-port.ts';
import { makeContact, requestDemo } from '../support/lead-makers.ts';
import { startChild } from '../support/middleware-child.ts';
import { openClient, type Client } from '../support/open-client.ts';
import { pollUntil } from '../support/poll-until.ts';
import { copyPreparedFolder } from '../support/prepared-folder.ts';
import { handoffRecord } from '../support/reps.ts';
import type { FaultPoint } from './fault-points.ts';

const email = 'ada@northwind.example';
const patience = 60_000;

/**
 * Lets a lead qualify, kills the middleware at each of the points in turn, starting it again each time, and checks that the handoff
 * arrived as if nothing had happened. Without the address of a server's database, on the embedded engine.
 */
export async function killBetweenSteps(points: readonly FaultPoint[], databaseUrl?: string): Promise<void> {
  const crms = await openCrms();
  if (databaseUrl === undefined) await copyPreparedFolder(join(crms.folder, 'database'));
  const environment = {
    ...crms.environment,
    ...(databaseUrl === undefined ? {} : { DATABASE_URL: databaseUrl }),
  };
  const port = await freePort();
  const [first, ...rest] = points.map((point) => ({ TREATY_FAULT: point }));
  let child = startChild(environment, port, first);
  try {
    await child.ready;
    crms.pointAt(child.url);
    requestDemo(crms, makeContact(crms, email));
    for (const settings of [...rest, {}]) {
      expect(await child.ended).toBe('SIGKILL');
      child = startChild(environment, port, settings);
    }
    await child.ready;
    await expectArrival(
      crms,
      openClient(() => child.url),
    );
    expect(await child.stop()).toBe(0);
  } finally {
    await child.kill();
    await crms.close();
  }
}

async function expectArrival(crms: Crms, client: Client): Promise<void> {
  const leadId = await pollUntil('the lead', async () => (await client.findLead(email))?.id, patience);
  const stepsDone = async (): Promise<string[]> =>
    (await client.trace(leadId)).flatMap(({ step }) => step ?? []);
  await pollUntil('all steps', async () => (await stepsDone()).length >= steps.length, patience);
  await pollUntil('rest', () => client.isAtRest(), patience);
  expect((await stepsDone()).toSorted()).toEqual(steps.toSorted());
  const trail = await client.trace(leadId);
  expect(trail.filter(({ action }) => action === 'created')).toHaveLength(1);
  expect(await client.card(leadId)).toMatchObject({ situation: 'awaiting_review', handoff: { cycle: 1 } });

  const { records } = crms.salesforce;
  expect(records.query(`SELECT Id FROM Lead WHERE Email = '${email}'`)).toHaveLength(1);
  expect(records.query(`SELECT Id FROM Treaty_Handoff__c`)).toHaveLength(1);
  expect(handoffRecord(crms, `${leadId}:1`)).toMatchObject({ Status__c: 'MQL: Awaiting Review' });
  expect(handoffRecord(crms, `${leadId}:1`)['Due_At__c']).not.toBeNull();
  // Slack has no idempotency: a process that dies between sending and noting it sends again.
  expect([1, 2]).toContain(crms.slack.posts.filter((text) => text.startsWith('New MQL')).length);
}
