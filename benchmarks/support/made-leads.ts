import type { Activity, Traits } from '../../middleware/src/domain/lead.ts';
import type { LeadToScore } from '../../middleware/src/domain/scoring/score-lead.ts';

const day = 86_400_000;

/** When all made leads are looked at. */
export const present = Date.UTC(2026, 10, 23, 9);

/** Random numbers from 0 to 1 that are the same in every run (Mulberry32). */
export function randomFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** What leads do, the common things more often. */
export const activityTypes = [
  ...['page_view', 'page_view', 'page_view', 'email_open', 'email_open', 'email_click', 'pricing_page_visit'],
  ...[
    'whitepaper_download',
    'webinar_attended',
    'event_attended',
    'product_active_day',
    'product_active_day',
  ],
  ...['contact_form', 'demo_request', 'product_signup', 'careers_page_visit'],
];

const choose = <T>(random: () => number, values: readonly T[], otherwise: T): T =>
  values[Math.floor(random() * values.length)] ?? otherwise;

/** Leads with so many activities over the last 120 days, in the order in which they came. */
export function madeLeads(count: number, activities: number): readonly LeadToScore[] {
  const random = randomFrom(42);
  return Array.from({ length: count }, (_, lead) => ({
    traits: madeTraits(random, lead),
    activities: Array.from({ length: activities }, (_, index) => madeActivity(random, lead, index)),
    at: present,
  }));
}

const madeActivity = (random: () => number, lead: number, index: number): Activity => ({
  id: `hubspot:${lead}:${index}`,
  type: choose(random, activityTypes, 'page_view'),
  occurredAt: present - Math.floor(random() * 120 * day),
  ...(random() < 0.05 ? { occurredAtAssumed: true } : {}),
});

const madeTraits = (random: () => number, lead: number): Traits => ({
  email: `lead${lead}@${choose(random, ['acme.example', 'globex.example', 'gmail.com', 'rival.example'], '')}`,
  companyDomain: choose(random, ['acme.example', 'globex.example', 'initech.example'], ''),
  companySize: choose(random, [12, 80, 400, 1900, 5000], 400),
  industry: choose(random, ['technology', 'b2b_saas', 'retail', 'manufacturing'], ''),
  region: choose(random, ['NA', 'EMEA', 'APAC'], ''),
  country: choose(random, ['US', 'DE', 'FR', 'BR', 'GB'], ''),
  seniority: choose(random, ['c_level', 'vp', 'director', 'manager', 'staff'], ''),
  jobFunction: choose(random, ['sales', 'marketing', 'revops', 'it'], ''),
  jobSeeker: random() < 0.03,
  customer: random() < 0.05,
});
