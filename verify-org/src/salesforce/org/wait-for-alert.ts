import type { SalesforceOrg } from '../salesforce-org.ts';
import { handoffAt, newHandoff, handoffStatusesOf } from './handoffs.ts';
import { instantOf, instantText } from './instants.ts';
import { newLead, read } from './records.ts';
import type { Row } from './records.ts';

const pause = 10_000;
const patience = 15 * 60_000;
const minute = 60_000;

/** The instant in the org: a record that is made now tells it. */
export const orgTime = async (org: SalesforceOrg): Promise<number> => {
  const { CreatedDate } = await read(org, `Lead/${await newLead(org)}`, ['CreatedDate']);
  return instantOf(CreatedDate);
};

/** The handoff as the path of its due time leaves it; as it stands after a quarter of an hour, if the path has not run. */
export const waitForAlert = async (org: SalesforceOrg, at: string): Promise<Row> => {
  org.run.log('  waits for a scheduled path, up to 15 minutes');
  for (let waited = 0; ; waited += pause) {
    const row = await read(org, at, ['Alerted_At__c', 'Alert_Outcome__c', 'LastModifiedById']);
    if (row['Alerted_At__c'] !== null || waited >= patience) return row;
    await org.run.wait(pause);
  }
};

/** Two handoffs whose time has come: one under review, one closed. */
export interface Overdue {
  /** The path of the one under review. */
  readonly at: string;
  readonly due: number;
  readonly alerted: Row;
  readonly closed: Row;
}

const waitForOverdue = async (org: SalesforceOrg): Promise<Overdue> => {
  const Status__c = (await handoffStatusesOf(org)).awaiting;
  const due = (await orgTime(org)) + minute;
  const Due_At__c = instantText(due);
  const closedAt = handoffAt(await newHandoff(org, { Status__c, Due_At__c, Closed__c: true }));
  const at = handoffAt(
    await newHandoff(org, { Status__c, Due_At__c, Lead__c: await newLead(org), OwnerId: org.userId }),
  );
  const alerted = await waitForAlert(org, at);
  return { at, due, alerted, closed: await read(org, closedAt, ['Alerted_At__c']) };
};

const known = new WeakMap<SalesforceOrg, Promise<Overdue>>();

/** Lets the due time of a handoff pass, once in a run. */
export const overdueHandoff = (org: SalesforceOrg): Promise<Overdue> => {
  const overdue = known.get(org) ?? waitForOverdue(org);
  known.set(org, overdue);
  return overdue;
};
