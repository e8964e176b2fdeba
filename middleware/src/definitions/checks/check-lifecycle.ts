import type { PartFinding } from '../fault.ts';
import type { Fields } from '../schema/fields.ts';
import type { Lifecycle, Roles } from '../schema/lifecycle.ts';
import { checkOf, type Check } from './check.ts';
import { keysOf, referencesIn, referencesTo, unresolved, type Reference } from './reference.ts';
import { activityTypes, fields, persons, stages } from './targets.ts';

/** The moves that the software makes by itself or for somebody. */
const ownMoves: readonly (readonly [keyof Roles, keyof Roles])[] = [
  ['start', 'engaged'],
  ['start', 'delivered'],
  ['engaged', 'delivered'],
  ['delivered', 'accepted'],
  ['delivered', 'returned'],
  ['delivered', 'refusedForGood'],
  ['accepted', 'qualified'],
  ['accepted', 'returned'],
  ['accepted', 'refusedForGood'],
  ['qualified', 'deal'],
  ['deal', 'won'],
  ['deal', 'lost'],
  ['returned', 'delivered'],
];

/** Roles whose status tells how a review ended. */
const outcomes: readonly (keyof Roles)[] = [
  'delivered',
  'accepted',
  'qualified',
  'deal',
  'won',
  'lost',
  'returned',
  'refusedForGood',
];

/** Whether stages, statuses, roles and moves fit together, and the software can make the moves it has to. */
export const checkLifecycle: readonly Check[] = [
  checkOf(['lifecycle'], ({ lifecycle }) => [
    ...findUnknownStages(lifecycle),
    ...findMissingMoves(lifecycle),
    ...findSharedOutcomes(lifecycle),
  ]),
  checkOf(['lifecycle', 'picklists'], ({ lifecycle, picklists }) =>
    unresolved('lifecycle', activityTypes(picklists), ownActivities(lifecycle)),
  ),
  checkOf(['lifecycle', 'people'], ({ lifecycle, people }) =>
    unresolved('lifecycle', persons(people), referencesTo(lifecycle.overrides.alert, ['overrides', 'alert'])),
  ),
  checkOf(['lifecycle', 'fields'], (parts) => [...findUnknownFields(parts), ...findHandoffGap(parts)]),
];

interface Parts {
  readonly lifecycle: Lifecycle;
  readonly fields: Fields;
}

function findUnknownStages(lifecycle: Lifecycle): PartFinding[] {
  const statuses = { noun: 'status', file: 'lifecycle.yaml', keys: keysOf(lifecycle.statuses) };
  const ofStages = referencesIn(lifecycle.stages, ['stages'], ({ status }, path) => [
    { path: [...path, 'status'], key: status },
  ]);
  const ofRoles = Object.entries(lifecycle.roles).map(([role, key]) => ({ path: ['roles', role], key }));
  const ofMoves = referencesIn(lifecycle.transitions, ['transitions'], ({ from, to }, path) => [
    { path: [...path, 'from'], key: from },
    { path: [...path, 'to'], key: to },
  ]);
  return [
    ...unresolved('lifecycle', statuses, ofStages),
    ...unresolved('lifecycle', stages(lifecycle), [...ofRoles, ...ofMoves]),
  ];
}

const ownActivities = ({ activities }: Lifecycle): readonly Reference[] =>
  Object.entries(activities).map(([name, key]) => ({ path: ['activities', name], key }));

function findMissingMoves({ roles, transitions }: Lifecycle): PartFinding[] {
  return ownMoves
    .filter(
      ([from, to]) =>
        !transitions.some(
          (move) => move.from === roles[from] && move.to === roles[to] && move.kind !== 'backward',
        ),
    )
    .map(([from, to]) => ({
      part: 'lifecycle',
      path: ['transitions'],
      message: `there is no move forward or to the side from ${roles[from]} (${from}) to ${roles[to]} (${to}), which the software makes. Add it, or change the roles.`,
    }));
}

function findSharedOutcomes({ roles, stages: list }: Lifecycle): PartFinding[] {
  const statusOf = (role: keyof Roles): string | undefined =>
    list.find(({ key }) => key === roles[role])?.status;
  return outcomes
    .filter((role, index) =>
      outcomes
        .slice(0, index)
        .some((other) => statusOf(other) !== undefined && statusOf(other) === statusOf(role)),
    )
    .map((role) => ({
      part: 'lifecycle',
      path: ['roles', role],
      message: `has the same status as another outcome of a decision (${outcomes.join(', ')}). Give its stage a status of its own.`,
    }));
}

function findUnknownFields({ lifecycle, fields: given }: Parts): PartFinding[] {
  const required = referencesIn(lifecycle.stages, ['stages'], ({ requires }, path) =>
    referencesTo(requires, [...path, 'requires']),
  );
  return unresolved('lifecycle', fields(given), required);
}

function findHandoffGap({ lifecycle, fields: given }: Parts): PartFinding[] {
  const index = lifecycle.stages.findIndex(({ key }) => key === lifecycle.roles.delivered);
  const requires = lifecycle.stages[index]?.requires ?? [];
  const needed = keysOf(given.shared.filter(({ requiredForHandoff }) => requiredForHandoff));
  if (index < 0 || needed.toSorted().join() === requires.toSorted().join()) return [];
  const message = `differs from the fields that are requiredForHandoff in fields.yaml (${needed.join(', ')}). Make both the same.`;
  return [{ part: 'lifecycle', path: ['stages', index, 'requires'], message }];
}
