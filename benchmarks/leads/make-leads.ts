import type { ScoreHouse } from '../../test/services/scoring/score-house.ts';
import { activityTypes } from '../support/made-leads.ts';

const chunk = 5000;
const activitiesEach = 20;

/** Fills the database with leads of 20 activities each over the last 120 days, all of them HubSpot's, every fifth one in Salesforce too. */
export async function makeLeads(house: ScoreHouse, count: number): Promise<void> {
  const now = new Date(house.clock.now()).toISOString();
  for (let from = 1; from <= count; from += chunk) {
    const to = Math.min(count, from + chunk - 1);
    await house.run(leadsFrom(from, to));
    await house.run(activitiesFrom(from, to, now));
  }
  await house.run('analyze');
}

const idOf = (n: string): string => `('01a00000-0000-7000-8000-' || lpad(to_hex(${n}), 12, '0'))::uuid`;
const oneOf = (values: readonly (string | number)[], n: string): string =>
  `(array[${values.map((value) => (typeof value === 'number' ? value : `'${value}'`)).join(', ')}])[1 + ${n} % ${values.length}]`;

/** Looks random and is the same each time. */
const scattered = (n: string): string => `(hashint4(${n}) & 2147483647)`;

const leadsFrom = (from: number, to: number): string => `
  insert into lead (id, email, hubspot_contact_id, salesforce_object, salesforce_id, facts, traits, enriched_traits,
    stage, status, cycle, created_at, updated_at)
  select ${idOf('n')}, 'lead' || n || '@acme.example', n::text,
    case when n % 5 = 0 then 'Lead' end, case when n % 5 = 0 then '00Q' || lpad(n::text, 12, '0') || 'AAA' end,
    jsonb_build_object('firstName', 'Ada', 'lastName', 'Weber ' || n, 'company', 'Acme'),
    jsonb_build_object('email', 'lead' || n || '@acme.example', 'companyDomain', 'acme.example',
      'companySize', ${oneOf([12, 80, 400, 1900, 5000], scattered('n'))},
      'industry', ${oneOf(['technology', 'b2b_saas', 'retail'], scattered('n + 1'))},
      'region', ${oneOf(['NA', 'EMEA', 'APAC'], scattered('n + 2'))},
      'country', ${oneOf(['US', 'DE', 'BR'], scattered('n + 3'))},
      'seniority', ${oneOf(['vp', 'manager', 'staff'], scattered('n + 4'))}),
    '{}', 'lead', 'open', 0, now(), now()
  from generate_series(${from}, ${to}) as n`;

const activitiesFrom = (from: number, to: number, now: string): string => `
  insert into activity (id, lead_id, type, occurred_at, occurred_at_assumed, properties, received_at)
  select 'hubspot:' || n || ':' || k, ${idOf('n')}, ${oneOf(activityTypes, scattered('n * 32 + k'))},
    '${now}'::timestamptz - make_interval(mins => ${scattered('n * 32 + k + 7')} % 172800), false, '{}', now()
  from generate_series(${from}, ${to}) as n, generate_series(1, ${activitiesEach}) as k`;
