import { heldIf, notChecked, partly, combined } from '../../check.ts';
import type { Check, Finding } from '../../check.ts';
import { same } from '../org/answers.ts';
import { convertLead } from '../org/convert-lead.ts';
import { handoffAt, newHandoff, handoffStatusesOf } from '../org/handoffs.ts';
import { instantOf, instantText } from '../org/instants.ts';
import { orgTime, overdueHandoff, waitForAlert } from '../org/wait-for-alert.ts';
import { change, newLead, read } from '../org/records.ts';
import type { Row } from '../org/records.ts';
import { requiringTreaty } from '../org/requiring-treaty.ts';
import type { SalesforceOrg } from '../salesforce-org.ts';

const flowFault: Check<SalesforceOrg> = {
  id: 'salesforce-flow-fault',
  run: () =>
    Promise.resolve(
      notChecked(
        'no record alone makes the update of a flow of Treaty fail: give Lead a validation rule that is always broken, accept a handoff, see that it is saved, take the rule away',
      ),
    ),
};

const flowConverted: Check<SalesforceOrg> = {
  id: 'salesforce-flow-converted',
  run: requiringTreaty(async (org) => {
    const { awaiting, decided } = await handoffStatusesOf(org);
    const leadId = await newLead(org);
    const at = handoffAt(await newHandoff(org, { Lead__c: leadId, Status__c: awaiting }));
    const { contactId } = await convertLead(org, leadId);
    await change(org, at, { Status__c: decided });
    const contact = await read(org, `Contact/${contactId}`, ['Treaty_Status__c']);
    return same("the contact's status after a decision", contact['Treaty_Status__c'], decided);
  }),
};

const minute = 60_000;

const ranSince = (what: string, { Alerted_At__c: ran }: Row, due: number): Finding =>
  heldIf(instantOf(ran) >= due, () => `${what} ${instantText(due)}, the path had run at ${String(ran)}`);

const scheduledPath: Check<SalesforceOrg> = {
  id: 'salesforce-scheduled-path',
  run: requiringTreaty(async (org) => {
    const { alerted, closed, due } = await overdueHandoff(org);
    return combined(
      ranSince('due at', alerted, due),
      same('the user that the path ran as', alerted['LastModifiedById'], org.userId),
      same('the path of a handoff that is closed ran at', closed['Alerted_At__c'], null),
    );
  }),
};

const scheduledPathMoves: Check<SalesforceOrg> = {
  id: 'salesforce-scheduled-path-moves',
  run: requiringTreaty(async (org) => {
    const now = await orgTime(org);
    const moved = now + 4 * minute;
    const Status__c = (await handoffStatusesOf(org)).awaiting;
    const at = handoffAt(await newHandoff(org, { Status__c, Due_At__c: instantText(now + 2 * minute) }));
    await change(org, at, { Due_At__c: instantText(moved) });
    const first = await waitForAlert(org, at);
    const anew = (await orgTime(org)) + minute;
    await change(org, at, { Alerted_At__c: null, Due_At__c: instantText(anew) });
    const second = await waitForAlert(org, at);
    return combined(ranSince('moved to', first, moved), ranSince('due anew at', second, anew));
  }),
};

/** Another due time alone lets the alert be sent again, since a before-save flow of Treaty empties Alerted At. */
const beforeSave: Check<SalesforceOrg> = {
  id: 'salesforce-flow-before-save',
  run: requiringTreaty(async (org) => {
    const { at } = await overdueHandoff(org);
    const due = (await orgTime(org)) + minute;
    await change(org, at, { Due_At__c: instantText(due) });
    const emptied = await read(org, at, ['Alerted_At__c']);
    const finding = same('Alerted At after another due time', emptied['Alerted_At__c'], null);
    if (finding.kind === 'differs') return finding;
    return partly(
      ranSince('due anew at', await waitForAlert(org, at), due),
      'what it writes counts for the scheduled path; for the rest give Treaty Handoff a rule NOT(ISBLANK(Alerted_At__c)) for a moment: another Due At of an alerted handoff is taken',
    );
  }),
};

const bell: Check<SalesforceOrg> = {
  id: 'salesforce-bell-notification',
  run: requiringTreaty(async (org) => {
    const outcome = String((await overdueHandoff(org)).alerted['Alert_Outcome__c']);
    return partly(
      heldIf(outcome.startsWith('Sent to '), () => `the flow noted: ${outcome}`),
      `the flow noted "${outcome}" and no fault; look under the bell of who that is`,
    );
  }),
};

/** What flows do, at once and when a time has come. */
export const flowChecks: readonly Check<SalesforceOrg>[] = [
  flowFault,
  flowConverted,
  beforeSave,
  scheduledPath,
  scheduledPathMoves,
  bell,
];
