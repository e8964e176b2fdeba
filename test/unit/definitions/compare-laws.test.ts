import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { compareDefinitions } from '../../../middleware/src/definitions/compare/compare-definitions.ts';
import { rewritten } from './rewritten.ts';
import { propertyRuns } from '../../support/property-runs.ts';

const shipped = rewritten();

const chat = `  - key: chat
    label: Chat
    definition: Each chat with us.
    group: behavioural
    points: 2
    on: [page_view]
    cap: 4
    proposedBy: tom_ashworth
    why: It tells us something.
    evidence: None so far.

`;

describe('the comparison of two versions', () => {
  test('an order that means something is said', () => {
    const turned = structuredClone(shipped.asWritten);
    turned.routing.territories.reverse();
    expect(compareDefinitions(shipped.asWritten, turned).map(({ sentence }) => sentence)).toEqual([
      'Routing: the territories are in another order: EMEA, Americas',
    ]);
  });

  test('whatever number or text changes, one sentence says so, and it names both values of a number', () => {
    const places = leavesOf(shipped.asWritten);
    fc.assert(
      fc.property(fc.constantFrom(...places), ({ path, value }) => {
        const other = structuredClone(shipped.asWritten);
        const around = path.slice(0, -1).reduce<unknown>((at, step) => Reflect.get(Object(at), step), other);
        Reflect.set(Object(around), path.at(-1) ?? '', typeof value === 'number' ? value + 7 : 'qqq');
        const changes = compareDefinitions(shipped.asWritten, other);
        expect(changes.length).toBeGreaterThan(0);
        if (typeof value === 'number')
          expect(changes.map(({ sentence }) => sentence).join()).toContain(String(value + 7));
      }),
      propertyRuns(300),
    );
  });

  test('what one direction adds, the other removes', () => {
    const other = rewritten(
      ['scoring.yaml', '  - key: page\n', `${chat}  - key: page\n`],
      ['lifecycle.yaml', 'requires: [owner]', 'requires: [owner, phone]'],
    );
    const there = compareDefinitions(shipped.asWritten, other.asWritten).map(({ kind, path }) => [
      kind,
      path,
    ]);
    const back = compareDefinitions(other.asWritten, shipped.asWritten).map(({ kind, path }) => [kind, path]);
    expect(there).toEqual([
      ['added', 'stages.sal.requires'],
      ['added', 'rules'],
    ]);
    expect(back).toEqual([
      ['removed', 'stages.sal.requires'],
      ['removed', 'rules'],
    ]);
  });
});

interface Leaf {
  readonly path: readonly PropertyKey[];
  readonly value: string | number;
}

/** Every text and number of the agreement, but those by which entries are told apart. */
function leavesOf(value: unknown, path: readonly PropertyKey[] = []): readonly Leaf[] {
  if (typeof value === 'string' || typeof value === 'number') return [{ path, value }];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([step, inner]: [string, unknown]) =>
    leavesOf(inner, [...path, step]),
  );
}
