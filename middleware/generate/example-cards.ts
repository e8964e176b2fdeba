import type { LeadCard } from '@treaty/contract/lead-card';
import type { Definitions } from '../src/definitions/definitions.ts';
import { validateHandoff } from '../src/domain/handoff/validate-handoff.ts';
import { instantFromText } from '../src/domain/instant.ts';
import { composeLeadCard } from '../src/domain/lead-card/compose-lead-card.ts';
import { decidedCards } from './decided-cards.ts';
import { inRole } from './example-decision.ts';
import { snapshot, exampleHandoff, exampleLead, exampleTrail } from './example-lead.ts';

/** One example card per state that a face must show, composed by the same code as every real card. */
export function exampleCards(definitions: Definitions): Readonly<Record<string, LeadCard>> {
  return {
    'new-lead': newLead(definitions),
    'in-handoff': inHandoff(definitions),
    'awaiting-review': awaitingReview(definitions),
    overdue: overdue(definitions),
    quarantined: quarantined(definitions),
    excluded: excluded(definitions),
    ...decidedCards(definitions),
  };
}

function newLead(definitions: Definitions): LeadCard {
  const activities = [
    { id: 'w1', type: 'whitepaper_download', occurredAt: instantFromText('2026-11-20T09:15:00.000Z') },
  ];
  const { lead } = exampleLead(definitions, {
    activities,
    contact: { company_size: '50-200', jobtitle: 'Analyst' },
  });
  return composeLeadCard(snapshot(definitions, { lead, activities }));
}

function inHandoff(definitions: Definitions): LeadCard {
  const example = exampleLead(definitions);
  const lead = inRole(definitions, example.lead, 'delivered');
  const handoff = exampleHandoff(lead, {
    state: 'open',
    lastStep: 'routing',
    notifiedAt: null,
    deliveredAt: null,
    dueAt: null,
  });
  return composeLeadCard(
    snapshot(definitions, {
      ...example,
      lead,
      handoffs: [handoff],
      trail: exampleTrail(lead, handoff).slice(0, 4),
    }),
  );
}

function awaitingReview(definitions: Definitions): LeadCard {
  const example = exampleLead(definitions);
  const lead = inRole(definitions, example.lead, 'delivered');
  const handoff = exampleHandoff(lead);
  return composeLeadCard(
    snapshot(definitions, { ...example, lead, handoffs: [handoff], trail: exampleTrail(lead, handoff) }),
  );
}

function overdue(definitions: Definitions): LeadCard {
  const example = exampleLead(definitions);
  const lead = inRole(definitions, example.lead, 'delivered');
  const dueAt = instantFromText('2026-11-24T11:00:00.000Z');
  const handoff = exampleHandoff(lead, {
    deliveredAt: instantFromText('2026-11-23T11:00:00.000Z'),
    dueAt,
    overdueAt: dueAt,
  });
  const breach = {
    at: dueAt,
    actor: 'Treaty',
    action: 'breached',
    text: 'Not reviewed in time.',
    handoffId: handoff.id,
  };
  return composeLeadCard(
    snapshot(definitions, {
      ...example,
      lead,
      handoffs: [handoff],
      trail: [...exampleTrail(lead, handoff), breach],
    }),
  );
}

function quarantined(definitions: Definitions): LeadCard {
  const example = exampleLead(definitions, { contact: { website: null, lead_source: null } });
  const lead = { ...example.lead, cycle: 1 };
  const problems = validateHandoff(definitions.fields, lead);
  const handoff = exampleHandoff(lead, {
    state: 'quarantined',
    lastStep: 'trigger',
    problems,
    receipt: null,
    routing: null,
    notifiedAt: null,
    deliveredAt: null,
    dueAt: null,
  });
  return composeLeadCard(
    snapshot(definitions, {
      ...example,
      lead,
      handoffs: [handoff],
      trail: exampleTrail(lead, handoff).slice(0, 1),
    }),
  );
}

function excluded(definitions: Definitions): LeadCard {
  const example = exampleLead(definitions, {
    contact: {
      email: 'sam.field@rival.example',
      website: 'rival.example',
      company: 'Rival',
      firstname: 'Sam',
      lastname: 'Field',
    },
  });
  return composeLeadCard(snapshot(definitions, example));
}
