import { expect, test } from '@jest/globals';
import {
  mayOpenHandoff,
  type HandoffQuestion,
} from '../../../middleware/src/domain/handoff/may-open-handoff.ts';
import { validateHandoff } from '../../../middleware/src/domain/handoff/validate-handoff.ts';
import { shippedDefinitions } from '../definitions/shipped-files.ts';
import { aLead, aRejection, noon } from '../support/a-lead.ts';

const definitions = shippedDefinitions();
const opens = (change: Partial<HandoffQuestion> = {}): boolean =>
  mayOpenHandoff({
    definitions,
    lead: aLead({ stage: 'lead' }),
    handoffs: [],
    activities: [],
    now: noon,
    ...change,
  });
const unqualified = () => {
  const { receipt } = aLead();
  return receipt === null ? null : { ...receipt, qualified: false };
};

test('a lead that qualifies for the first time is handed off', () => {
  expect(opens()).toBe(true);
});

test('a lead that does not qualify is not', () => {
  expect(opens({ lead: aLead({ stage: 'lead', receipt: unqualified() }) })).toBe(false);
});

test.each(['open', 'quarantined', 'awaiting', 'accepted'] as const)(
  'while a cycle is %s no other one opens',
  (state) => {
    expect(opens({ handoffs: [aRejection({ state, decision: null })] })).toBe(false);
  },
);

test('a rejected lead returns when its reason allows and it did something since', () => {
  expect(opens({ lead: aLead(), handoffs: [aRejection()] })).toBe(true);
});

test('a rejected lead that did nothing since does not return, whatever its company looks like now', () => {
  const lead = aLead({ lastCountedAt: aRejection().decision?.at ?? null });
  expect(opens({ lead, handoffs: [aRejection()] })).toBe(false);
});

test('a disqualified lead does not return', () => {
  expect(opens({ lead: aLead({ stage: 'disqualified' }), handoffs: [aRejection()] })).toBe(false);
});

test.each(['sal', 'sql', 'opportunity', 'closed_won'])(
  'a lead that sales works on as %s is not handed off again',
  (stage) => {
    expect(opens({ lead: aLead({ stage }), handoffs: [] })).toBe(false);
  },
);

test.each([
  ['email', aLead({ traits: { companyDomain: 'northwind.example' } })],
  ['company', aLead({ facts: { leadSource: 'webinar' } })],
  ['company_domain', aLead({ traits: { email: 'ada@northwind.example' } })],
  ['lead_source', aLead({ facts: { company: 'Northwind Systems' } })],
  ['score', aLead({ receipt: null })],
])('a lead without %s is not passed on, and is told what is missing', (field, lead) => {
  expect(validateHandoff(definitions.fields, lead)).toMatchObject([
    { field, text: expect.stringContaining('is missing') },
  ]);
});

test('a complete lead has no problem', () => {
  expect(validateHandoff(definitions.fields, aLead())).toEqual([]);
});
