import { describe, expect, test } from '@jest/globals';
import {
  allDifferences,
  compareLead,
  type Subject,
} from '../../../middleware/src/domain/parity/compare-lead.ts';
import type { Difference } from '../../../middleware/src/domain/parity/held-values.ts';
import { noon } from '../support/a-lead.ts';
import { aFinding, aRecord, aSubject, hour, inReview, terms } from './subjects.ts';

const found = (subject: Subject): readonly Difference[] => allDifferences(compareLead(terms, subject));
const causes = (subject: Subject): readonly string[] =>
  found(subject).map(({ crm, cause }) => `${crm} ${cause}`);

const waiting = { kind: 'waiting', since: noon - hour, trouble: 'salesforce: no answer' } as const;
const refused = { kind: 'refused', since: noon - hour, trouble: 'salesforce: Phone is needed' } as const;
const never = { kind: 'never' } as const;

test('a lead that both CRMs hold as Treaty does has no difference', () => {
  expect(found(aSubject())).toEqual([]);
});

test('blank is blank, however a CRM says it, and Salesforce keeps two decimals', () => {
  const subject = aSubject(
    {
      salesforce: aFinding({ records: [aRecord({ score: 9.38, reason: '' })] }),
      hubspot: aFinding({ records: [aRecord({ score: 9.375 })] }),
    },
    { values: { ...inReview, score: 9.375 } },
  );
  expect(found(subject)).toEqual([]);
});

describe('other values', () => {
  const differing = { records: [aRecord({ score: 99 })] };

  test('that somebody wrote over are told as all three hold them', () => {
    expect(found(aSubject({ hubspot: aFinding(differing) }))).toEqual([
      {
        leadKey: 'lead-1',
        crm: 'hubspot',
        cause: 'overwritten',
        since: null,
        detail: null,
        recordId: 'r1',
        fields: [{ label: 'Lead score', treaty: '80', hubspot: '99', salesforce: '80' }],
      },
    ]);
  });

  test('that wait to be written tell since when', () => {
    const subject = aSubject({ salesforce: aFinding({ ...differing, sync: waiting }) });
    expect(found(subject)).toMatchObject([
      { crm: 'salesforce', cause: 'waiting', since: noon - hour, detail: waiting.trouble },
    ]);
  });

  test('that a CRM refused tell its words', () => {
    const subject = aSubject({ salesforce: aFinding({ ...differing, sync: refused }) });
    expect(found(subject)).toMatchObject([{ cause: 'refused', since: noon - hour, detail: refused.trouble }]);
  });

  test('of a lead that changed since the reading began are not held against anybody', () => {
    const subject = aSubject({ salesforce: aFinding(differing) }, { changedAt: noon });
    expect(causes(subject)).toEqual(['salesforce renewed_since']);
  });

  test('that differ by capital letters alone are reported as such', () => {
    const subject = aSubject({
      salesforce: aFinding({ records: [aRecord({ status: 'MQL: awaiting  review ', stage: 'mql' })] }),
    });
    expect(causes(subject)).toEqual(['salesforce spelling']);
  });

  test('of which one is more than spelling were written over', () => {
    const subject = aSubject({ salesforce: aFinding({ records: [aRecord({ stage: 'mql', score: 1 })] }) });
    expect(causes(subject)).toEqual(['salesforce overwritten']);
  });
});

describe('a lead that is not there', () => {
  const none = { records: [] };
  test.each([
    ['not handed over yet', 'not_handed_over', never, 'not_handed_over'],
    ['held back', 'held_back', never, 'held_back'],
    ['deleted', 'gone', { kind: 'in_step', since: noon - hour }, 'gone'],
    ['deleted, so that it cannot be written', 'gone', refused, 'gone'],
    ['without its key', 'key_removed', { kind: 'in_step', since: noon - hour }, 'key_removed'],
    ['on its way', 'not_handed_over', waiting, 'waiting'],
    ['refused by Salesforce', 'held_back', refused, 'refused'],
  ] as const)('%s', (_what, absence, sync, cause) => {
    const subject = aSubject({ salesforce: aFinding({ ...none, absence, sync }) });
    expect(found(subject)).toMatchObject([{ crm: 'salesforce', cause, recordId: null, fields: [] }]);
  });

  test('because it is newer than the reading', () => {
    const subject = aSubject({ hubspot: aFinding(none) }, { changedAt: noon + 1 });
    expect(causes(subject)).toEqual(['hubspot renewed_since']);
  });
});

describe('records', () => {
  test('that carry one key are reported, and the first is compared', () => {
    const records = [aRecord(), aRecord({ score: 3 }, 'r2')];
    expect(found(aSubject({ hubspot: aFinding({ records }) }))).toMatchObject([
      { crm: 'hubspot', cause: 'two_records', detail: 'r1, r2' },
    ]);
  });

  test('of a converted Lead and its Contact are one', () => {
    const records = [aRecord({}, '003'), { ...aRecord({ score: 3 }, '00Q'), isConverted: true }];
    const { standings, differences } = compareLead(terms, aSubject({ salesforce: aFinding({ records }) }));
    expect(standings.salesforce.records).toBe(1);
    expect(differences.salesforce).toEqual([]);
  });

  test('with a key that no lead has are reported in each CRM that has one', () => {
    const subject = { ...aSubject({ salesforce: aFinding({ records: [] }) }), expected: null };
    expect(causes(subject)).toEqual(['hubspot unknown_key']);
  });
});

describe('the open handoff', () => {
  const handoff = 'cycle 1, MQL: Awaiting Review';

  test('is compared with its record in Salesforce', () => {
    const subject = aSubject({ salesforce: aFinding({ handoff: null }) }, { handoff });
    expect(found(subject)).toMatchObject([
      { crm: 'salesforce', fields: [{ label: 'Open handoff', treaty: handoff, salesforce: null }] },
    ]);
  });

  test('is not compared while it is on its way', () => {
    expect(found(aSubject({ salesforce: aFinding({ handoff }) }))).toEqual([]);
  });
});
