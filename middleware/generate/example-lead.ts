import type { Definitions } from '../src/definitions/definitions.ts';
import type { Handoff } from '../src/domain/handoff/handoff.ts';
import { instantFromText, type Instant } from '../src/domain/instant.ts';
import type { LeadSnapshot, TrailEntry } from '../src/domain/lead-card/snapshot.ts';
import type { Activity, Lead } from '../src/domain/lead.ts';
import { readContact } from '../src/domain/facts/read-contact.ts';
import { compileModel } from '../src/domain/scoring/compile-model.ts';
import { scoreLead } from '../src/domain/scoring/score-lead.ts';
import { modelSettings } from '../src/domain/scoring/model-settings.ts';

/** The moment at which every example card is looked at. */
const now: Instant = instantFromText('2026-11-24T15:00:00.000Z');

const contact = {
  email: 'ada.weber@northwind.example',
  firstname: 'Ada',
  lastname: 'Weber',
  company: 'Northwind Systems',
  website: 'northwind.example',
  jobtitle: 'VP Marketing',
  company_size: '400',
  industry: 'Technology',
  hs_country_region_code: 'DE',
  lead_source: 'Webinar',
};

const history: readonly Activity[] = [
  { id: 'w1', type: 'whitepaper_download', occurredAt: instantFromText('2026-11-12T09:15:00.000Z') },
  { id: 'p1', type: 'pricing_page_visit', occurredAt: instantFromText('2026-11-17T13:40:00.000Z') },
  { id: 'p2', type: 'pricing_page_visit', occurredAt: instantFromText('2026-11-19T08:05:00.000Z') },
  { id: 'd1', type: 'demo_request', occurredAt: instantFromText('2026-11-24T09:30:00.000Z') },
];

/** What is special about one worked lead. */
export interface Special {
  readonly contact?: Readonly<Record<string, string | null>>;
  readonly activities?: readonly Activity[];
  readonly lead?: Partial<Lead>;
}

/** A lead of an ideal customer with a believable history, scored by the model. */
export function exampleLead(
  definitions: Definitions,
  special: Special = {},
): { lead: Lead; activities: readonly Activity[] } {
  const { roles, stages } = definitions.lifecycle;
  const read = readContact(definitions, { ...contact, ...special.contact });
  const activities = special.activities ?? history;
  const score = scoreLead(compileModel(definitions.scoring, modelSettings(definitions)), {
    traits: { ...read.facts, ...read.traits },
    activities,
    at: now,
  });
  const engaged = stages.find(({ key }) => key === roles.engaged);
  const lead: Lead = {
    id: '01a20000-0000-7000-8000-000000000001',
    email: read.email,
    hubspotContactId: '101',
    salesforce: { object: 'Lead', id: '00Q000000000001EAA' },
    facts: read.facts,
    traits: read.traits,
    enrichedTraits: {},
    notUnderstood: read.notUnderstood,
    stage: roles.engaged,
    status: engaged?.status ?? '',
    reason: null,
    track: null,
    receipt: score.receipt,
    lastCountedAt: score.lastCountedAt,
    cycle: 0,
    owner: null,
    createdAt: instantFromText('2026-11-12T09:15:00.000Z'),
    updatedAt: now,
    ...special.lead,
  };
  return { lead, activities };
}

/** A cycle of that lead, delivered on the morning of 24 November to a rep in Europe. */
export function exampleHandoff(lead: Lead, change: Partial<Handoff> = {}): Handoff {
  const cycle = change.cycle ?? 1;
  return {
    id: `01a20000-0000-7000-8000-00000000010${cycle}`,
    leadId: lead.id,
    cycle,
    key: `${lead.id}:${cycle}`,
    state: 'awaiting',
    lastStep: 'clock',
    notifiedAt: instantFromText('2026-11-24T09:30:08.000Z'),
    problems: [],
    receipt: lead.receipt,
    routing: {
      owner: 'tom_ashworth',
      territory: 'emea',
      because: 'EMEA: Tom Ashworth is next of 2 reps, by capacity.',
    },
    startedAt: instantFromText('2026-11-24T09:30:02.000Z'),
    deliveredAt: instantFromText('2026-11-24T09:30:09.000Z'),
    dueAt: instantFromText('2026-11-25T09:30:09.000Z'),
    overdueAt: null,
    decision: null,
    traitsAtDecision: null,
    closedAt: null,
    ...change,
  };
}

/** The trail that a delivered cycle leaves. */
export function exampleTrail(lead: Lead, { id, startedAt }: Handoff): readonly TrailEntry[] {
  const total = lead.receipt?.total ?? 0;
  const told: readonly [TrailEntry['step'] & string, string, string][] = [
    ['trigger', 'qualified', `Qualified with ${total} points.`],
    ['validation', 'validation', `Data complete: now MQL, score frozen at ${total} points.`],
    ['enrichment', 'enrichment', 'No data added.'],
    ['routing', 'routing', 'Routed to Tom Ashworth.'],
    ['crm', 'crm', 'Created as Lead 00Q000000000001EAA.'],
    ['notification', 'notification', 'Tom Ashworth was notified.'],
    ['clock', 'clock', 'The review time of 24 hours started.'],
  ];
  return told.map(([step, action, text], index) => ({
    at: startedAt + index * 1000,
    actor: 'Treaty',
    action,
    text,
    handoffId: id,
    step,
  }));
}

/** Puts a snapshot together. */
export const snapshot = (
  definitions: Definitions,
  parts: Partial<LeadSnapshot> & Pick<LeadSnapshot, 'lead' | 'activities'>,
): LeadSnapshot => ({
  definitions,
  handoffs: [],
  decisions: [],
  trail: [],
  ...parts,
});
