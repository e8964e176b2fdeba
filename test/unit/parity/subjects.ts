import type { Subject, Terms } from '../../../middleware/src/domain/parity/compare-lead.ts';
import type { Found, HeldRecord, HeldValues } from '../../../middleware/src/domain/parity/held-values.ts';
import { shippedDefinitions } from '../definitions/shipped-files.ts';
import { noon } from '../support/a-lead.ts';

export const definitions = shippedDefinitions();

/** The reading began at noon. */
export const terms: Terms = { definitions, startedAt: noon };

export const hour = 3_600_000;

/** What a lead under review shows in both CRMs. */
export const inReview: HeldValues = {
  score: 80,
  stage: 'MQL',
  status: 'MQL: Awaiting Review',
  reason: null,
  modelVersion: '3.2',
};

export const aRecord = (change: Partial<HeldValues> = {}, id = 'r1'): HeldRecord => ({
  id,
  values: { ...inReview, ...change },
  isConverted: false,
});

/** A record in step with Treaty since an hour before the reading. */
export const aFinding = (change: Partial<Found> = {}): Found => ({
  records: [aRecord()],
  sync: { kind: 'in_step', since: noon - hour },
  absence: 'gone',
  ...change,
});

/** A lead under review that is in step everywhere, unless told otherwise. */
export const aSubject = (
  found: Partial<Subject['found']> = {},
  expected: Partial<Subject['expected']> = {},
): Subject => ({
  leadKey: 'lead-1',
  expected: { values: inReview, changedAt: noon - hour, ...expected },
  found: { hubspot: aFinding(), salesforce: aFinding(), ...found },
});
