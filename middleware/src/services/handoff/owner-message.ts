import type { Definitions } from '../../definitions/definitions.ts';
import { entry } from '../../definitions/lookups/entry.ts';
import { personOf } from '../../domain/facts/person.ts';
import { whyThisLead } from '../../domain/lead-card/why-this-lead.ts';
import type { Message } from '../ports/notify.ts';
import type { HandoffInProgress } from './commit-step.ts';

/** What the rep is told: who it is, why it qualified, what came before. */
export function ownerMessage(definitions: Definitions, { lead, handoff }: HandoffInProgress): Message {
  const owner = entry(definitions.people.persons, handoff.routing?.owner ?? '');
  const { name, company } = personOf(definitions, lead);
  const receipt = handoff.receipt ?? lead.receipt;
  const reasons =
    receipt === null
      ? []
      : whyThisLead(definitions, receipt).map(({ text, points }) =>
          points === null ? text : `${text}: ${points} points`,
        );
  return {
    to: { name: owner.name, email: owner.email },
    title: `${handoff.cycle > 1 ? `Returning MQL, cycle ${handoff.cycle}` : 'New MQL'}: ${name ?? lead.email ?? 'a lead'}, ${company ?? 'company unknown'}`,
    lines: [
      `Score ${receipt?.total ?? 0} (model ${receipt?.modelVersion ?? ''}).`,
      ...reasons,
      ...(handoff.routing === null ? [] : [handoff.routing.because]),
    ],
  };
}
