import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { openCrms, type Crms } from '../support/crms.ts';
import { freePort } from '../support/free-port.ts';
import { makeContact, requestDemo } from '../support/lead-makers.ts';
import { startChild, type MiddlewareChild } from '../support/middleware-child.ts';
import { openClient } from '../support/open-client.ts';
import { pollUntil } from '../support/poll-until.ts';
import { askShared } from '../support/shared/ask-shared.ts';

describe('two processes share a server, and one is killed while it works on a handoff', () => {
  let crms: Crms;
  let children: readonly MiddlewareChild[] = [];
  beforeAll(async () => {
    crms = await openCrms();
    const environment = { ...crms.environment, DATABASE_URL: await askShared('migrated-database') };
    const survivor = startChild(environment, await freePort());
    const victim = startChild(environment, await freePort(), { TREATY_FAULT: 'hand-off.crm.placed' });
    children = [survivor, victim];
    await Promise.all([survivor.ready, victim.ready]);
    crms.pointAt(survivor.url);
  }, 60_000);
  afterAll(async () => {
    await Promise.all(children.map((child) => child.kill()));
    await crms.close();
  }, 30_000);

  test('the other one misses its heartbeat and takes the job up within half a minute', async () => {
    const [survivor, victim] = children;
    const client = openClient(() => survivor?.url ?? '');
    let isAlive = true;
    void victim?.ended.then(() => {
      isAlive = false;
    });
    const emails: string[] = [];
    // Either of the two may take a lead's handoff: leads come until the victim had one.
    await pollUntil(
      'the end of the victim',
      () => {
        const email = `lead-${emails.length}@worker.example`;
        if (isAlive && emails.length < 200) requestDemo(crms, makeContact(crms, email));
        emails.push(email);
        return !isAlive;
      },
      60_000,
    );
    const died = performance.now();
    for (const email of emails.slice(0, -1)) {
      const lead = await pollUntil(email, () => client.findLead(email), 60_000);
      const isAwaiting = async () => (await client.card(lead.id)).situation === 'awaiting_review';
      await pollUntil(`the review of ${email}`, isAwaiting, 60_000);
    }
    expect(performance.now() - died).toBeLessThan(30_000);
    const { records } = crms.salesforce;
    expect(records.query('SELECT Id FROM Treaty_Handoff__c')).toHaveLength(emails.length - 1);
  }, 200_000);
});
