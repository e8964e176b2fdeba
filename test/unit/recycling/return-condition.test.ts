import { describe, expect, test } from '@jest/globals';
import type { ReasonReturn } from '../../../middleware/src/definitions/schema/reason-return.ts';
import { instantFromText, millisecondsPerDay } from '../../../middleware/src/domain/instant.ts';
import { describeReturn } from '../../../middleware/src/domain/recycling/describe-return.ts';
import {
  earliestReturn,
  returnHolds,
  type Since,
} from '../../../middleware/src/domain/recycling/return-condition.ts';
import { shippedDefinitions } from '../definitions/shipped-files.ts';
import { aLead, noon } from '../support/a-lead.ts';

const definitions = shippedDefinitions();
const decidedAt = instantFromText('2026-08-01T09:00:00.000Z');

const since = (change: Partial<Since> = {}): Since => ({
  fields: definitions.fields,
  decidedAt,
  detail: null,
  before: { companySize: 12, title: 'VP Marketing', email: 'ada@northwind.example' },
  lead: aLead(),
  activities: [],
  now: noon,
  timeZone: 'America/New_York',
  ...change,
});

const holds = (condition: ReasonReturn, change: Partial<Since> = {}): boolean =>
  returnHolds(condition, since(change));

test('a competitor never comes back', () => {
  expect(holds({ when: 'never' })).toBe(false);
});

test('after too little engagement new behaviour is enough', () => {
  expect(holds({ when: 'new_behaviour' })).toBe(true);
});

describe('a company of the wrong size', () => {
  const condition: ReasonReturn = { when: 'criterion', criterion: 'company_size', trait: 'companySize' };
  test('comes back when its size changed and fits', () => {
    expect(holds(condition)).toBe(true);
  });
  test('stays away while its size on record is what it was', () => {
    expect(holds(condition, { before: { companySize: 400 } })).toBe(false);
  });
  test('stays away when the new size does not fit either', () => {
    const lead = aLead();
    const receipt = lead.receipt === null ? null : { ...lead.receipt, criteria: [] };
    expect(holds(condition, { lead: { ...lead, receipt } })).toBe(false);
  });
});

describe('a wrong persona, 90 days or a new title', () => {
  const condition: ReasonReturn = { when: 'days', days: 90, orChanged: ['title'] };
  test('comes back after 90 days to the millisecond', () => {
    expect(holds(condition, { now: decidedAt + 90 * millisecondsPerDay })).toBe(true);
    expect(holds(condition, { now: decidedAt + 90 * millisecondsPerDay - 1 })).toBe(false);
  });
  test('comes back at once with a new title', () => {
    const lead = aLead({ facts: { title: 'Chief Marketing Officer' } });
    expect(holds(condition, { lead, now: decidedAt + 1 })).toBe(true);
  });
  test.each(['VP of Marketing', 'Vice President, Marketing', 'V.P. MARKETING'])(
    'does not come back when the old title is spelled “%s”',
    (title) => {
      expect(holds(condition, { lead: aLead({ facts: { title } }), now: decidedAt + 1 })).toBe(false);
    },
  );
});

describe('wrong contact data, until the phone number is corrected', () => {
  const condition: ReasonReturn = { when: 'changed', traits: ['email', 'phone'] };
  const comesBack = (was: string | undefined, phone: string): boolean => {
    const { traits } = aLead();
    const before = { email: 'ada@northwind.example', ...(was === undefined ? {} : { phone: was }) };
    return holds(condition, {
      before,
      lead: aLead({ facts: { phone }, traits: { ...traits, country: 'DE' } }),
    });
  };
  test('comes back with another number', () => {
    expect(comesBack('030 1234567', '+49 30 7654321')).toBe(true);
    expect(comesBack(undefined, '+49 30 7654321')).toBe(true);
  });
  test('stays away while the same number is only written otherwise, or no number is given', () => {
    expect(comesBack('030 1234567', '+49 (0)30 / 123 45 67')).toBe(false);
    expect(comesBack(undefined, 'n/a')).toBe(false);
  });
});

describe('a date that the rep gave', () => {
  const condition: ReasonReturn = { when: 'date_in_detail', daysBefore: 0 };
  test('begins at midnight of the reporting time zone', () => {
    expect(earliestReturn(condition, since({ detail: '2026-11-23' }))).toBe(
      instantFromText('2026-11-23T05:00:00.000Z'),
    );
  });
  test('holds from then on, not before', () => {
    expect(holds(condition, { detail: '2026-11-23' })).toBe(true);
    expect(holds(condition, { detail: '2026-11-24' })).toBe(false);
  });
  test('counts back for a renewal', () => {
    const renewal: ReasonReturn = { when: 'date_in_detail', daysBefore: 90 };
    expect(earliestReturn(renewal, since({ detail: '2027-03-01' }))).toBe(
      instantFromText('2026-12-01T05:00:00.000Z'),
    );
  });
});

test('what sales is at work on comes back once its opportunity has closed', () => {
  const condition: ReasonReturn = { when: 'activity', type: 'opportunity_closed' };
  const closed = (occurredAt: number) => [{ id: 'o1', type: 'opportunity_closed', occurredAt }];
  expect(holds(condition, { activities: closed(decidedAt + 1) })).toBe(true);
  expect(holds(condition, { activities: closed(decidedAt) })).toBe(false);
});

test('a bad address comes back when it was repaired', () => {
  const condition: ReasonReturn = { when: 'changed', traits: ['email', 'phone'] };
  expect(holds(condition)).toBe(false);
  expect(holds(condition, { lead: aLead({ traits: { email: 'ada.weber@northwind.example' } }) })).toBe(true);
});

test.each(definitions.reasons.codes.map((reason) => [reason.key, reason.return] as const))(
  '%s says in words when the lead may come back',
  (_key, condition) => {
    expect(describeReturn(definitions, condition)).toMatch(/^(Returns|Does not return).*\.$/);
  },
);
