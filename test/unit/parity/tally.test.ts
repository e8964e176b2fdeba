import { describe, expect, test } from '@jest/globals';
import { ParityCause } from '@treaty/contract/parity';
import fc from 'fast-check';
import {
  allDifferences,
  compareLead,
  type LeadParity,
  type Subject,
} from '../../../middleware/src/domain/parity/compare-lead.ts';
import { explain, sentencesOf } from '../../../middleware/src/domain/parity/explain.ts';
import type {
  Expected,
  Found,
  HeldRecord,
  HeldValues,
} from '../../../middleware/src/domain/parity/held-values.ts';
import { qualifiedStages, stageReading } from '../../../middleware/src/domain/parity/stage-reading.ts';
import { emptyTally, tallied, type Tally } from '../../../middleware/src/domain/parity/tally.ts';
import type { SyncState } from '../../../middleware/src/domain/sync/sync-state.ts';
import { noon } from '../support/a-lead.ts';
import { aFinding, aRecord, aSubject, definitions, inReview, terms } from './subjects.ts';

const reading = stageReading(definitions);
const compared = (subjects: readonly Subject[]): readonly LeadParity[] =>
  subjects.map((subject) => compareLead(terms, subject));
const tallyOf = (leads: readonly LeadParity[]): Tally =>
  leads.reduce((sum, lead) => tallied(sum, lead, reading), emptyTally);
const sum = (numbers: readonly number[]): number => numbers.reduce((total, each) => total + each, 0);

const labels = definitions.lifecycle.stages.map(({ label }) => label);
const values: fc.Arbitrary<HeldValues> = fc.record({
  score: fc.option(fc.nat(100)),
  stage: fc.option(fc.constantFrom(...labels, 'mql', 'Suspect')),
  status: fc.constantFrom('Open', 'open', null),
  reason: fc.constant(null),
  modelVersion: fc.constantFrom('3.2', '3.1'),
});
const records: fc.Arbitrary<readonly HeldRecord[]> = fc.array(
  fc.record({ id: fc.uuid(), values, isConverted: fc.boolean() }),
  { maxLength: 3 },
);
const sync: fc.Arbitrary<SyncState> = fc.constantFrom(
  { kind: 'never' },
  { kind: 'in_step', since: noon },
  { kind: 'waiting', since: noon, trouble: null },
  { kind: 'refused', since: noon, trouble: 'no' },
);
const finding: fc.Arbitrary<Found> = fc.record({
  records,
  sync,
  absence: fc.constantFrom('not_handed_over', 'held_back', 'no_contact', 'gone', 'key_removed'),
});
/** A lead as Treaty holds it has a stage of the agreement. */
const expected: fc.Arbitrary<Expected> = fc.record({
  values: values.chain((held) => fc.constantFrom(...labels).map((stage) => ({ ...held, stage }))),
  changedAt: fc.constantFrom(noon - 1, noon + 1),
});
const subject: fc.Arbitrary<Subject> = fc.record({
  leadKey: fc.uuid(),
  expected: fc.option(expected),
  found: fc.record({ hubspot: finding, salesforce: finding }),
});
const anyLeads = fc.array(subject, { maxLength: 40 }).map(compared);

describe('whatever the CRMs hold', () => {
  test('the explanation adds up to the difference, exactly, for leads and for qualified ones', () => {
    fc.assert(
      fc.property(anyLeads, (leads) => {
        for (const { hubspot, salesforce, parts } of explain(tallyOf(leads)))
          expect(sum(parts.map((part) => part.onlyInHubspot - part.onlyInSalesforce))).toBe(
            hubspot - salesforce,
          );
      }),
    );
  });

  test('the totals are those of the CRMs, a lead once, and the stages add up to them', () => {
    fc.assert(
      fc.property(anyLeads, (leads) => {
        const { totals, stages } = tallyOf(leads);
        for (const crm of ['hubspot', 'salesforce'] as const) {
          expect(totals[crm].leads).toBe(leads.filter(({ standings }) => standings[crm].isPresent).length);
          expect(sum(Object.values(stages).map((row) => row[crm]))).toBe(totals[crm].leads);
          expect(totals[crm].records).toBeGreaterThanOrEqual(totals[crm].leads);
        }
        expect(totals.treaty.leads).toBe(leads.filter(({ treaty }) => treaty.isPresent).length);
      }),
    );
  });

  test('every difference is counted once under its cause, and every cause is of the list', () => {
    fc.assert(
      fc.property(anyLeads, (leads) => {
        const { causes } = tallyOf(leads);
        const counted = [causes.hubspot, causes.salesforce].flatMap((each) => Object.entries(each));
        expect(sum(counted.map(([, count]) => count))).toBe(leads.flatMap(allDifferences).length);
        expect(ParityCause.options).toEqual(expect.arrayContaining(counted.map(([cause]) => cause)));
      }),
    );
  });

  test('the order in which leads are counted changes nothing that is said', () => {
    fc.assert(
      fc.property(anyLeads, (leads) => {
        expect(sentencesOf(tallyOf(leads))).toEqual(sentencesOf(tallyOf(leads.toReversed())));
      }),
    );
  });
});

test('a lead is qualified from the stage in which sales gets it on, not when it came back', () => {
  expect([...qualifiedStages(definitions)]).toEqual(['mql', 'sal', 'sql', 'opportunity', 'closed_won']);
});

describe('the sentences', () => {
  const times = (count: number, each: Subject): readonly Subject[] =>
    Array.from({ length: count }, () => each);
  const early = { ...inReview, stage: 'Lead', status: 'Open', score: 20 };
  const notHandedOver = aSubject(
    {
      hubspot: aFinding({ records: [aRecord(early)] }),
      salesforce: aFinding({ records: [], sync: { kind: 'never' }, absence: 'not_handed_over' }),
    },
    { values: early },
  );
  const refused = aSubject({
    salesforce: aFinding({
      records: [],
      sync: { kind: 'refused', since: noon, trouble: 'no' },
      absence: 'held_back',
    }),
  });
  const say = (subjects: readonly Subject[]): readonly string[] => sentencesOf(tallyOf(compared(subjects)));

  test('say which causes make up the difference', () => {
    expect(say([...times(61, notHandedOver), ...times(27, refused), ...times(1312, aSubject())])).toEqual([
      'HubSpot 1400, Salesforce 1312: 61 not handed off to sales yet, 27 refused by Salesforce.',
      'Qualified: HubSpot 1339, Salesforce 1312: 27 refused by Salesforce.',
      'All records match Treaty.',
    ]);
  });

  test('name both sides where each CRM holds leads that the other does not', () => {
    const gone = aSubject({ hubspot: aFinding({ records: [] }) });
    expect(say([notHandedOver, gone, aSubject()])[0]).toBe(
      'HubSpot 2, Salesforce 2: 1 only in HubSpot (1 not handed off to sales yet); 1 only in Salesforce (1 deleted in HubSpot).',
    );
  });

  test('count a lead once that stands on two records', () => {
    const twice = aSubject({ hubspot: aFinding({ records: [aRecord(), aRecord({}, 'r2')] }) });
    expect(say([twice])).toEqual([
      'HubSpot 1, Salesforce 1: the same leads.',
      'Qualified: HubSpot 1, Salesforce 1: the same leads.',
      'All records match Treaty.',
      '1 lead is on several records in HubSpot and counts once.',
    ]);
  });

  test('are there before anything is', () => {
    expect(say([])[0]).toBe('HubSpot 0, Salesforce 0: the same leads.');
  });
});
