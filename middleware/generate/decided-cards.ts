import type { LeadCard } from '@treaty/contract/lead-card';
import type { Definitions } from '../src/definitions/definitions.ts';
import { knownValues } from '../src/domain/facts/known-values.ts';
import type { Decision, Handoff } from '../src/domain/handoff/handoff.ts';
import { instantFromText } from '../src/domain/instant.ts';
import { composeLeadCard } from '../src/domain/lead-card/compose-lead-card.ts';
import type { RecordedDecision } from '../src/domain/review/decision.ts';
import { decision, inRole } from './example-decision.ts';
import { snapshot, exampleHandoff, exampleLead, exampleTrail } from './example-lead.ts';

/** Example cards of leads on which somebody has decided. */
export const decidedCards = (definitions: Definitions): Readonly<Record<string, LeadCard>> => ({
  'rejected-before': rejectedBefore(definitions),
  settling: settling(definitions),
  superseded: superseded(definitions),
  accepted: accepted(definitions),
  returned: returned(definitions),
});

function rejectedBefore(definitions: Definitions): LeadCard {
  const example = exampleLead(definitions, { contact: { company_size: '120' } });
  const lead = { ...inRole(definitions, example.lead, 'delivered'), cycle: 2 };
  const first = exampleHandoff(lead, {
    state: 'closed',
    decision: decision(definitions),
    traitsAtDecision: { ...knownValues(lead), companySize: 400 },
  });
  const second = exampleHandoff(lead, { cycle: 2 });
  return composeLeadCard(
    snapshot(definitions, { ...example, lead, handoffs: [first, second], trail: exampleTrail(lead, second) }),
  );
}

const recorded = {
  id: '01a20000-0000-7000-8000-000000000301',
  system: 'hubspot',
  role: 'sales',
  kind: 'accepted',
  reason: null,
  detail: null,
  by: 'Grace Okafor',
  at: instantFromText('2026-11-24T14:59:56.000Z'),
  standing: 'settling',
  sourceKey: 'hubspot:1',
} as const;

/** The record behind a decision that stands. */
const stoodAs = ({ id: handoffId }: Handoff, decided: Decision): RecordedDecision => ({
  id: decided.decisionId,
  handoffId,
  system: decided.system,
  role: 'sales',
  kind: decided.kind,
  reason: decided.reason,
  detail: decided.detail,
  by: decided.by,
  at: decided.at,
  standing: 'stands',
  sourceKey: `${decided.system}:${decided.decisionId}`,
});

function settling(definitions: Definitions): LeadCard {
  const example = exampleLead(definitions);
  const lead = inRole(definitions, example.lead, 'delivered');
  const handoff = exampleHandoff(lead);
  const decisions = [{ ...recorded, handoffId: handoff.id }];
  return composeLeadCard(
    snapshot(definitions, {
      ...example,
      lead,
      handoffs: [handoff],
      decisions,
      trail: exampleTrail(lead, handoff),
    }),
  );
}

function superseded(definitions: Definitions): LeadCard {
  const example = exampleLead(definitions);
  const stood = decision(definitions, { at: instantFromText('2026-11-24T14:58:00.000Z') });
  const lead = {
    ...inRole(definitions, example.lead, 'returned'),
    reason: stood.reason,
    track: 'growth_watch',
  };
  const handoff = exampleHandoff(lead, {
    state: 'closed',
    decision: stood,
    traitsAtDecision: knownValues(lead),
    closedAt: stood.at,
  });
  const earlier = {
    ...recorded,
    id: '01a20000-0000-7000-8000-000000000302',
    system: 'salesforce',
    kind: 'rejected',
    reason: stood.reason,
    detail: stood.detail,
    by: stood.by,
    at: stood.at,
    standing: 'stands',
  } as const;
  const decisions = [earlier, { ...recorded, standing: 'superseded' } as const].map((given) => ({
    ...given,
    handoffId: handoff.id,
  }));
  return composeLeadCard(
    snapshot(definitions, {
      ...example,
      lead,
      handoffs: [handoff],
      decisions,
      trail: exampleTrail(lead, handoff),
    }),
  );
}

function accepted(definitions: Definitions): LeadCard {
  const example = exampleLead(definitions);
  const lead = inRole(definitions, example.lead, 'accepted');
  const stood = decision(definitions, {
    kind: 'accepted',
    status: lead.status,
    reason: null,
    detail: null,
    at: instantFromText('2026-11-24T13:10:00.000Z'),
  });
  const handoff = exampleHandoff(lead, {
    state: 'accepted',
    decision: stood,
    traitsAtDecision: knownValues(lead),
  });
  const told = {
    at: stood.at,
    actor: stood.by,
    action: 'accepted',
    text: 'Accepted: now SAL.',
    handoffId: handoff.id,
  };
  return composeLeadCard(
    snapshot(definitions, {
      ...example,
      lead,
      handoffs: [handoff],
      decisions: [stoodAs(handoff, stood)],
      trail: [...exampleTrail(lead, handoff), told],
    }),
  );
}

function returned(definitions: Definitions): LeadCard {
  const example = exampleLead(definitions);
  const stood = decision(definitions, {
    reason: 'timing_next_quarter',
    detail: '2027-02-01',
    at: instantFromText('2026-11-24T13:10:00.000Z'),
  });
  const lead = { ...inRole(definitions, example.lead, 'returned'), reason: stood.reason, track: 'timing' };
  const handoff = exampleHandoff(lead, {
    state: 'closed',
    decision: stood,
    traitsAtDecision: knownValues(lead),
    closedAt: stood.at,
  });
  const told = {
    at: stood.at,
    actor: stood.by,
    action: 'rejected',
    text: 'Rejected: now Recycled.',
    handoffId: handoff.id,
  };
  return composeLeadCard(
    snapshot(definitions, {
      ...example,
      lead,
      handoffs: [handoff],
      decisions: [stoodAs(handoff, stood)],
      trail: [...exampleTrail(lead, handoff), told],
    }),
  );
}
