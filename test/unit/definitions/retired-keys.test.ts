import { describe, expect, test } from '@jest/globals';
import {
  exampleHandoff,
  exampleLead,
  exampleTrail,
  snapshot,
} from '../../../middleware/generate/example-lead.ts';
import type { Definitions } from '../../../middleware/src/definitions/definitions.ts';
import { entry } from '../../../middleware/src/definitions/lookups/entry.ts';
import { keepEarlierVersion } from '../../../middleware/src/definitions/lookups/keep-earlier-version.ts';
import type { Reason } from '../../../middleware/src/definitions/schema/reasons.ts';
import { knownValues } from '../../../middleware/src/domain/facts/known-values.ts';
import { mayOpenHandoff } from '../../../middleware/src/domain/handoff/may-open-handoff.ts';
import { composeLeadCard } from '../../../middleware/src/domain/lead-card/compose-lead-card.ts';
import { stageAfter } from '../../../middleware/src/domain/review/evaluate-decision.ts';
import { instantFromText } from '../../../middleware/src/domain/instant.ts';
import { shippedDefinitions } from './shipped-files.ts';

const shipped = shippedDefinitions();
const decidedAt = instantFromText('2026-11-24T14:00:00.000Z');

/** The next version, in which these entries are gone. */
const without = (change: (next: Definitions) => void): Definitions => {
  const next = structuredClone(shipped);
  change(next);
  keepEarlierVersion(next, shipped);
  return next;
};

const remove = (list: readonly { readonly key: string }[], key: string): void => {
  const at = list.findIndex((candidate) => candidate.key === key);
  if (at < 0) throw new Error(`nothing to retire: ${key}`);
  (list as unknown[]).splice(at, 1);
};

/** A lead that was rejected for this reason, and what both CRMs show of it; the choices are those of today. */
const played = (definitions: Definitions, { key, track }: Reason) => {
  const example = exampleLead(shipped);
  const stage = stageAfter(shipped, entry(shipped.reasons.codes, key));
  const lead = { ...example.lead, stage: stage.key, status: stage.status, reason: key, track };
  const decision = {
    decisionId: '01a20000-0000-7000-8000-000000000301',
    kind: 'rejected',
    system: 'salesforce',
    by: 'Tom Ashworth',
    at: decidedAt,
    status: stage.status,
    reason: key,
    detail: null,
  } as const;
  const handoff = exampleHandoff(lead, {
    state: 'closed',
    decision,
    traitsAtDecision: knownValues(lead),
    closedAt: decidedAt,
  });
  const trail = exampleTrail(lead, handoff);
  const seen = snapshot(definitions, { ...example, lead, handoffs: [handoff], trail });
  const card = { ...composeLeadCard(seen), version: null, choices: null };
  const question = { definitions, lead, handoffs: [handoff], activities: example.activities, now: decidedAt };
  return { card, returns: mayOpenHandoff(question) };
};

describe('what was recorded stays readable when its key is retired', () => {
  test.each(shipped.reasons.codes.map((reason) => [reason.key, reason] as const))(
    'reason %s',
    (key, reason) => {
      const next = without(({ reasons }) => {
        remove(reasons.codes, key);
      });
      expect(played(next, reason)).toEqual(played(shipped, reason));
    },
  );

  const [reason] = shipped.reasons.codes.filter(({ track }) => track !== null);
  if (reason === undefined) throw new Error('no reason has a nurture track');
  const retired: readonly (readonly [string, (next: Definitions) => void])[] = [
    ...shipped.lifecycle.stages.map(
      ({ key }) => [`stage ${key}`, ({ lifecycle }: Definitions) => remove(lifecycle.stages, key)] as const,
    ),
    ...shipped.lifecycle.statuses.map(
      ({ key }) =>
        [`status ${key}`, ({ lifecycle }: Definitions) => remove(lifecycle.statuses, key)] as const,
    ),
    ...shipped.nurture.tracks.map(
      ({ key }) => [`track ${key}`, ({ nurture }: Definitions) => remove(nurture.tracks, key)] as const,
    ),
    ...shipped.people.persons.map(
      ({ key }) => [`person ${key}`, ({ people }: Definitions) => remove(people.persons, key)] as const,
    ),
    ...shipped.picklists.activityTypes.map(
      ({ key }) =>
        [
          `activity type ${key}`,
          ({ picklists }: Definitions) => remove(picklists.activityTypes, key),
        ] as const,
    ),
  ];
  test.each(retired)('%s', (_what, change) => {
    expect(played(without(change), reason)).toEqual(played(shipped, reason));
  });
});

test('the entry of the newest version that had it is the one that counts', () => {
  const older = without(() => undefined);
  const renamed = structuredClone(shipped);
  Object.assign(entry(renamed.reasons.codes, 'no_budget'), { label: 'Budget' });
  const next = structuredClone(shipped);
  remove(next.reasons.codes, 'no_budget');
  keepEarlierVersion(next, renamed);
  keepEarlierVersion(next, older);
  expect(entry(next.reasons.codes, 'no_budget').label).toBe('Budget');
});

test('a key that no version ever had is a broken promise', () => {
  expect(() => entry(without(() => undefined).reasons.codes, 'never_there')).toThrow(
    'no entry “never_there”',
  );
});
