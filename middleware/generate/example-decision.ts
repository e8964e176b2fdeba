import type { Definitions } from '../src/definitions/definitions.ts';
import { entry } from '../src/definitions/lookups/entry.ts';
import type { Decision } from '../src/domain/handoff/handoff.ts';
import { instantFromText } from '../src/domain/instant.ts';
import type { Lead } from '../src/domain/lead.ts';

type Role = 'delivered' | 'accepted' | 'returned';

/** The lead in the stage that has this role. */
export function inRole(definitions: Definitions, lead: Lead, role: Role): Lead {
  const { stages, roles } = definitions.lifecycle;
  const stage = entry(stages, roles[role]);
  return { ...lead, stage: stage.key, status: stage.status, cycle: 1, owner: 'tom_ashworth' };
}

/** A rejection in Salesforce, unless told otherwise. */
export const decision = (definitions: Definitions, change: Partial<Decision> = {}): Decision => ({
  decisionId: '01a20000-0000-7000-8000-000000000201',
  kind: 'rejected',
  system: 'salesforce',
  by: 'Tom Ashworth',
  at: instantFromText('2026-11-18T14:20:00.000Z'),
  status: entry(definitions.lifecycle.stages, definitions.lifecycle.roles.returned).status,
  reason: 'wrong_company_size',
  detail: '12',
  ...change,
});
