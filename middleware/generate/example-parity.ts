import type { ParityAnswer, ParityDifferences } from '@treaty/contract/parity';
import type { Definitions } from '../src/definitions/definitions.ts';
import { instantFromText } from '../src/domain/instant.ts';
import { allDifferences, compareLead, type Subject } from '../src/domain/parity/compare-lead.ts';
import type { Found, HeldValues } from '../src/domain/parity/held-values.ts';
import { stageReading } from '../src/domain/parity/stage-reading.ts';
import { emptyTally, tallied } from '../src/domain/parity/tally.ts';
import { presentDifference } from '../src/services/parity/read-differences.ts';
import { reportOf } from '../src/services/parity/read-parity.ts';

const startedAt = instantFromText('2026-11-24T08:00:00.000Z');
const finishedAt = instantFromText('2026-11-24T08:01:12.345Z');
const yesterday = instantFromText('2026-11-23T15:40:00.000Z');
const id = '019ab4c8-7c00-7000-8000-000000000001';

/** A report on 1400 leads in HubSpot and its first differences, composed by the same code as every real one. */
export function exampleParity(definitions: Definitions): {
  readonly parity: ParityAnswer;
  readonly 'parity-differences': ParityDifferences;
} {
  const terms = { definitions, startedAt };
  const leads = subjects(definitions).map((subject) => compareLead(terms, subject));
  const tally = leads.reduce((sum, lead) => tallied(sum, lead, stageReading(definitions)), emptyTally);
  const run = { id, startedAt, finishedAt, failed: false, trouble: null, reached: null, tally } as const;
  const differences = leads.flatMap(allDifferences).map((each, index) => ({ ...each, n: index + 1 }));
  return {
    parity: { report: reportOf(definitions, { ...run, phase: 'strangers' }), newer: null },
    'parity-differences': {
      runId: id,
      differences: differences.filter(({ n }) => [1, 62, 89].includes(n)).map(presentDifference),
      next: null,
    },
  };
}

/** 1311 leads in step, one overwritten in HubSpot, 27 refused by Salesforce, 61 not handed over yet. */
const subjects = (definitions: Definitions): readonly Subject[] => [
  ...times(61, (n) =>
    subject(n, { salesforce: { ...absent, absence: 'not_handed_over' } }, early(definitions)),
  ),
  ...times(27, (n) => subject(100 + n, { salesforce: refused }, late(definitions))),
  subject(200, { hubspot: present({ ...late(definitions), score: 99 }) }, late(definitions)),
  ...times(1311, (n) => subject(1000 + n, {}, late(definitions))),
];

const times = <T>(count: number, make: (n: number) => T): readonly T[] =>
  Array.from({ length: count }, (_, n) => make(n));

const present = (values: HeldValues): Found => ({
  records: [{ id: '101', values, isConverted: false }],
  sync: { kind: 'in_step', since: yesterday },
  absence: 'gone',
});

const absent: Found = { records: [], sync: { kind: 'never' }, absence: 'gone' };

const refused: Found = {
  ...absent,
  sync: {
    kind: 'refused',
    since: yesterday,
    trouble: 'salesforce: refused with FIELD_CUSTOM_VALIDATION_EXCEPTION: Phone is needed (Phone)',
  },
  absence: 'not_handed_over',
};

function subject(n: number, found: Partial<Subject['found']>, values: HeldValues): Subject {
  const leadKey = `019ab4c8-7c00-7000-8000-${String(n).padStart(12, '0')}`;
  return {
    leadKey,
    expected: { values, changedAt: yesterday },
    found: { hubspot: present(values), salesforce: present(values), ...found },
  };
}

const early = (definitions: Definitions): HeldValues => valuesIn(definitions, 'engaged', 20);
const late = (definitions: Definitions): HeldValues => valuesIn(definitions, 'delivered', 80);

function valuesIn(
  { lifecycle, manifest }: Definitions,
  role: keyof Definitions['lifecycle']['roles'],
  score: number,
): HeldValues {
  const stage = lifecycle.stages.find(({ key }) => key === lifecycle.roles[role]);
  const status = lifecycle.statuses.find(({ key }) => key === stage?.status);
  return {
    score,
    stage: stage?.label ?? null,
    status: status?.label ?? null,
    reason: null,
    modelVersion: manifest.version,
  };
}
