import type { Receipt, ReceiptLine } from '@treaty/contract/score';
import type { Facts } from '../../middleware/src/domain/scoring/value-tests.ts';
import { competitors, market, own, personal } from './written-lists.ts';

const industries = new Set<unknown>(['b2b_saas', 'technology']);
const regions = new Set<unknown>(['na', 'emea']);
const seniorities = new Set<unknown>(['c_level', 'vp', 'director']);
const functions = new Set<unknown>(['sales', 'marketing', 'revops']);
const isPersonal = new Set<unknown>(personal);
const isInMarket = new Set<unknown>(market.map((country) => country.toLowerCase()));

const small = (fact: Facts[string]): unknown => (typeof fact === 'string' ? fact.toLowerCase() : undefined);
const domainOf = (fact: Facts[string]): unknown =>
  typeof fact === 'string' ? fact.slice(fact.lastIndexOf('@') + 1).toLowerCase() : undefined;

/** Whether a domain is one of those, or a subdomain of one. */
const liesIn = (domain: unknown, wanted: readonly string[]): boolean =>
  typeof domain === 'string' &&
  wanted.some((name) => domain === name || (domain.length > name.length && domain.endsWith(`.${name}`)));

/** Fit and negative points, with their lines. */
export function standing(traits: Facts, isCareersOnly: boolean, lines: ReceiptLine[]) {
  const criteria: string[] = [];
  const { companySize: size, country } = traits;
  let fit = 0;
  if (typeof size === 'number' && size >= 50 && size <= 2000) {
    fit += 20;
    criteria.push('company_size');
    lines.push({ rule: 'company_size', group: 'fit', kind: 'earned', label: 'Company size', points: 20 });
  }
  if (industries.has(small(traits['industry']))) {
    fit += 10;
    criteria.push('industry');
    lines.push({ rule: 'industry', group: 'fit', kind: 'earned', label: 'Industry', points: 10 });
  }
  if (regions.has(small(traits['region']))) {
    fit += 10;
    criteria.push('region');
    lines.push({ rule: 'region', group: 'fit', kind: 'earned', label: 'Headquarters region', points: 10 });
  }
  if (seniorities.has(small(traits['seniority']))) {
    fit += 15;
    lines.push({ rule: 'seniority', group: 'fit', kind: 'earned', label: 'Senior position', points: 15 });
  }
  if (functions.has(small(traits['jobFunction']))) {
    fit += 5;
    lines.push({ rule: 'job_function', group: 'fit', kind: 'earned', label: 'Job function', points: 5 });
  }
  if (fit > 50) {
    lines.push({ rule: 'fit', group: 'fit', kind: 'cap', label: 'Fit: no more than 50', points: 50 - fit });
    fit = 50;
  }
  let negative = 0;
  if (isPersonal.has(domainOf(traits['email']))) {
    negative -= 20;
    lines.push({
      rule: 'personal_email',
      group: 'negative',
      kind: 'earned',
      label: 'Personal email address',
      points: -20,
    });
  }
  if (isCareersOnly) {
    negative -= 15;
    lines.push({
      rule: 'careers_only',
      group: 'negative',
      kind: 'earned',
      label: 'Only the careers page visited',
      points: -15,
    });
  }
  if (country !== undefined && country !== null && country !== '' && !isInMarket.has(small(country))) {
    negative -= 10;
    lines.push({
      rule: 'outside_market',
      group: 'negative',
      kind: 'earned',
      label: 'Country outside the target market',
      points: -10,
    });
  }
  if (traits['jobSeeker'] === true) {
    negative -= 15;
    lines.push({
      rule: 'job_seeker',
      group: 'negative',
      kind: 'earned',
      label: 'Student or job seeker',
      points: -15,
    });
  }
  return { fit, negative, criteria };
}

/** Whether the lead qualifies, and what keeps it from that. */
export function verdict(
  traits: Facts,
  { total, behavioural, criteria }: { total: number; behavioural: number; criteria: number },
): Pick<Receipt, 'exclusions' | 'cleared' | 'missing' | 'shortfall' | 'qualified'> {
  const exclusions: string[] = [];
  const cleared: string[] = [];
  const missing: string[] = [];
  const shortfall: Record<string, number> = {};
  const domain = domainOf(traits['email']);
  const company = domainOf(traits['companyDomain']);
  const isOf = (wanted: readonly string[]): boolean => liesIn(company, wanted) || liesIn(domain, wanted);
  (isOf(competitors) ? exclusions : cleared).push('competitor');
  (isOf(own) ? exclusions : cleared).push('internal');
  (traits['customer'] === true ? exclusions : cleared).push('existing_customer');
  (isPersonal.has(domain) ? exclusions : cleared).push('personal_email_domain');
  if (total < 50) {
    missing.push('threshold');
    shortfall['threshold'] = 50 - total;
  }
  if (behavioural < 15) {
    missing.push('behavioural_minimum');
    shortfall['behavioural_minimum'] = 15 - behavioural;
  }
  if (criteria < 1) missing.push('icp_criterion');
  const qualified = exclusions.length === 0 && missing.length === 0;
  return { exclusions, cleared, missing, shortfall, qualified };
}
