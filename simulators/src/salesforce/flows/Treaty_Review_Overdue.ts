import type { FieldValues } from '../schema/org-schema.ts';
import type { TimedFlow, TimedTools } from './flow.ts';

const group = 'Treaty Overdue Reviews';

const isOverdue = (handoff: FieldValues, now: string): boolean =>
  handoff['Awaiting__c'] === true && String(handoff['Due_At__c']) <= now;

/** The manager of the owner if there is one and active, else the public group. */
const recipientFor = (owner: FieldValues | undefined, tools: TimedTools) => {
  const manager = tools.get(owner?.['ManagerId']);
  return manager?.['IsActive'] === true
    ? { id: manager['Id'] ?? null, name: String(manager['Name']) }
    : { id: group, name: group };
};

/** Imitates the flow Treaty_Review_Overdue: at the due time, the manager of the owner of a handoff still under review is alerted, once. */
export const treatyReviewOverdue: TimedFlow = {
  name: 'Treaty_Review_Overdue',
  timeField: 'Due_At__c',
  waitsFor: (handoff) => (handoff['Alerted_At__c'] ?? null) === null,
  runAtTime: (handoff, tools) => {
    if (!isOverdue(handoff, tools.now)) return;
    const owner = tools.get(handoff['OwnerId']);
    const person = tools.get(handoff['Contact__c']) ?? tools.get(handoff['Lead__c']) ?? {};
    const recipient = recipientFor(owner, tools);
    tools.notify({
      recipient: recipient.id,
      title: `Review overdue: ${String(person['LastName'] ?? handoff['Name'])}`,
      body: `${String(owner?.['Name'] ?? 'The queue')} has neither accepted nor rejected this lead in time.`,
      targetId: handoff['Id'] ?? null,
    });
    tools.updateOrFollowFaultPath(handoff['Id'], {
      Alerted_At__c: tools.now,
      Alert_Outcome__c: `Sent to ${recipient.name}`,
    });
  },
};
