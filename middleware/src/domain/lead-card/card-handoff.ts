import type { LeadCard } from '@treaty/contract/lead-card';
import { entry, labelOf } from '../../definitions/lookups/entry.ts';
import type { Definitions } from '../../definitions/definitions.ts';
import { steps, type Handoff, type Step } from '../handoff/handoff.ts';
import { instantToText } from '../instant.ts';
import type { RecordedDecision } from '../review/decision.ts';
import { openUntilDue } from '../service-levels/review-due.ts';
import type { LeadSnapshot } from './snapshot.ts';

type CardHandoff = NonNullable<LeadCard['handoff']>;

const stepLabels: Record<Step, string> = {
  trigger: 'Qualified',
  validation: 'Checked for completeness',
  enrichment: 'Enriched',
  routing: 'Routed',
  crm: 'Written to Salesforce',
  notification: 'Rep notified',
  clock: 'Review time started',
};

/** The newest cycle: where it stands, whose it is, when it is due, what was decided. */
export function cardHandoff({ definitions, decisions, trail }: LeadSnapshot, handoff: Handoff): CardHandoff {
  const { routing, receipt, deliveredAt } = handoff;
  return {
    key: handoff.key,
    cycle: handoff.cycle,
    startedAt: instantToText(handoff.startedAt),
    deliveredAt: deliveredAt === null ? null : instantToText(deliveredAt),
    due: dueOf(definitions, handoff),
    overdue: handoff.overdueAt !== null && handoff.state === 'awaiting',
    owner: routing === null ? null : entry(definitions.people.persons, routing.owner).name,
    routedBecause: routing?.because ?? null,
    score: receipt?.total ?? null,
    modelVersion: receipt?.modelVersion ?? null,
    steps: steps.flatMap((step) => {
      const done = trail.find((told) => told.handoffId === handoff.id && told.step === step);
      return done === undefined
        ? []
        : [{ step, label: stepLabels[step], at: instantToText(done.at), text: done.text }];
    }),
    verdicts: decisions.flatMap((decision) => cardDecision(definitions, decision)),
  };
}

function dueOf(definitions: Definitions, { dueAt, deliveredAt, routing }: Handoff): CardHandoff['due'] {
  if (dueAt === null || deliveredAt === null || routing === null) return null;
  const owner = entry(definitions.people.persons, routing.owner);
  const open = openUntilDue(definitions, owner, { deliveredAt, dueAt });
  return {
    at: instantToText(dueAt),
    openIntervals: open.map(([from, to]) => [instantToText(from), instantToText(to)]),
  };
}

function cardDecision({ reasons }: Definitions, decision: RecordedDecision): CardHandoff['verdicts'] {
  const { standing, system, by, detail, reason } = decision;
  if (standing === 'refused') return [];
  const label = reason === null ? null : labelOf(reasons.codes, reason);
  return [
    { verdict: decision.kind, standing, system, by, at: instantToText(decision.at), reason: label, detail },
  ];
}
