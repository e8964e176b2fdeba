import type { Handoff } from '../../../middleware/src/domain/handoff/handoff.ts';
import { instantFromText } from '../../../middleware/src/domain/instant.ts';
import type { Lead } from '../../../middleware/src/domain/lead.ts';

export const noon = instantFromText('2026-11-23T12:00:00.000Z');

/** A lead of an ideal customer, unless told otherwise. */
export const aLead = (change: Partial<Lead> = {}): Lead => ({
  id: '01a20000-0000-7000-8000-000000000001',
  email: 'ada@northwind.example',
  hubspotContactId: '101',
  salesforce: null,
  facts: { name: 'Ada Weber', company: 'Northwind Systems', title: 'VP Marketing', leadSource: 'webinar' },
  traits: {
    email: 'ada@northwind.example',
    companyDomain: 'northwind.example',
    companySize: 400,
    region: 'EMEA',
  },
  enrichedTraits: {},
  notUnderstood: {},
  stage: 'recycled',
  status: 'recycled',
  reason: null,
  track: null,
  receipt: {
    modelVersion: '3.2',
    at: '2026-11-23T12:00:00.000Z',
    behavioural: 30,
    fit: 50,
    negative: 0,
    total: 80,
    lines: [],
    exclusions: [],
    missing: [],
    shortfall: {},
    criteria: ['company_size'],
    qualified: true,
  },
  lastCountedAt: noon,
  cycle: 1,
  owner: 'tom_ashworth',
  createdAt: noon,
  updatedAt: noon,
  ...change,
});

/** A first cycle that a rep rejected a day before noon for the company's size. */
export const aRejection = (change: Partial<Handoff> = {}): Handoff => ({
  id: '01a20000-0000-7000-8000-000000000101',
  leadId: '01a20000-0000-7000-8000-000000000001',
  cycle: 1,
  key: '01a20000-0000-7000-8000-000000000001:1',
  state: 'closed',
  lastStep: 'clock',
  notifiedAt: null,
  problems: [],
  receipt: null,
  routing: null,
  startedAt: noon,
  deliveredAt: noon,
  dueAt: noon,
  overdueAt: null,
  decision: {
    decisionId: '01a20000-0000-7000-8000-000000000201',
    kind: 'rejected',
    system: 'salesforce',
    by: 'Tom Ashworth',
    at: instantFromText('2026-11-22T12:00:00.000Z'),
    status: 'recycled',
    reason: 'wrong_company_size',
    detail: '12',
  },
  traitsAtDecision: { companySize: 12, title: 'VP Marketing' },
  closedAt: noon,
  ...change,
});
