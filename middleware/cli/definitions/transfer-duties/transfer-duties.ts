import type { DefinitionFile } from '../../../src/definitions/definition-file.ts';
import { faultToText, type Fault, type Part } from '../../../src/definitions/fault.ts';
import { partNames, parts } from '../../../src/definitions/parts.ts';
import { readDefinitions } from '../../../src/definitions/read-definitions.ts';
import { parseFile } from '../../../src/definitions/reading/parse-file.ts';
import { People, type Person } from '../../../src/definitions/schema/people.ts';
import { changeOf, type DutyChange, type Parties } from './change-of.ts';
import { dutiesOf } from './duties-of.ts';
import { writeValues } from './write-values.ts';

/** Whose duties go to whom; keys of people.yaml. */
export interface DutyTransfer {
  readonly from: string;
  readonly to: string;
  /** Who becomes deputy where steward and deputy would be one person; without one the transfer is refused there. */
  readonly deputy?: string | undefined;
}

/** The changed files with a sentence for each duty, or why nothing was changed. */
export type TransferOutcome =
  | { readonly files: readonly DefinitionFile[]; readonly sentences: readonly string[] }
  | { readonly refused: readonly string[] };

/**
 * Transfers everything that one person is responsible for to another: all or nothing, and nothing else in the files changes. Faults
 * that the files had before do not matter, so that somebody who has left already can still be replaced.
 */
export function transferDuties(files: readonly DefinitionFile[], wish: DutyTransfer): TransferOutcome {
  const parsed = new Map(files.map((file) => [file.name, parseFile(file)]));
  const broken = [...parsed.values()].flatMap((file) => ('faults' in file ? file.faults : []));
  if (broken.length > 0) return { refused: broken.map(faultToText) };
  const valueOf = (part: Part): unknown => {
    const file = parsed.get(parts[part].file);
    return file !== undefined && 'value' in file ? file.value : undefined;
  };
  const people = People.safeParse(valueOf('people'));
  if (!people.success)
    return {
      refused: ['people.yaml is not valid. Run “npm run definitions -- check” and fix it first.'],
    };
  const parties = partiesOf(people.data, wish);
  if ('refused' in parties) return parties;
  const changes = partNames.flatMap((part) =>
    dutiesOf(part, valueOf(part), wish.from).map((duty) => ({
      part,
      change: changeOf(duty, valueOf(part), parties, people.data),
    })),
  );
  return write(files, changes);
}

interface PartChange {
  readonly part: Part;
  readonly change: DutyChange;
}

function write(files: readonly DefinitionFile[], changes: readonly PartChange[]): TransferOutcome {
  const refused = changes.flatMap(({ change }) => ('refused' in change ? [change.refused] : []));
  if (refused.length > 0) return { refused };
  const written = files.map(({ name, text }) => {
    const values = changes.flatMap(({ part, change }) =>
      parts[part].file === name && 'values' in change ? change.values : [],
    );
    return { name, text: writeValues(text, values) };
  });
  const worse = newFaults(files, written);
  if (worse.length > 0) return { refused: worse };
  return {
    files: written.filter(({ text }, index) => text !== files[index]?.text),
    sentences: changes.flatMap(({ change }) => ('sentence' in change ? [change.sentence] : [])),
  };
}

function partiesOf(
  people: People,
  { from, to, deputy }: DutyTransfer,
): Parties | { refused: readonly string[] } {
  const found = [from, to, deputy].map((key) =>
    key === undefined ? null : findPerson(people, key, key !== from),
  );
  const refused = found.flatMap((person) => (typeof person === 'string' ? [person] : []));
  if (from === to) refused.push('Nothing to transfer: --from and --to name the same person.');
  if (deputy !== undefined && deputy === to) refused.push('--deputy and --to must be two different persons.');
  if (deputy !== undefined && deputy === from)
    refused.push('--deputy and --from must be two different persons.');
  const [leaving, taking, stepping = null] = found;
  if (refused.length > 0 || !isPerson(leaving) || !isPerson(taking)) return { refused };
  return { from: leaving, to: taking, deputy: isPerson(stepping) ? stepping : null };
}

const isPerson = (found: Person | string | null | undefined): found is Person =>
  typeof found === 'object' && found !== null;

function findPerson({ persons, teams }: People, key: string, mustBeActive: boolean): Person | string {
  const person = persons.find((candidate) => candidate.key === key);
  const allowed = persons.filter(({ active }) => active).map((candidate) => candidate.key);
  if (teams.some((team) => team.key === key))
    return `“${key}” is a team. Name a person: only a person can be responsible.`;
  if (person === undefined)
    return `There is no person “${key}” in people.yaml. Allowed: ${allowed.join(', ')}.`;
  if (mustBeActive && !person.active)
    return `${person.name} is no longer active. Allowed: ${allowed.join(', ')}.`;
  return person;
}

/** Faults that were not there before. Lines stay where they are, so file, place and words tell. */
function newFaults(before: readonly DefinitionFile[], after: readonly DefinitionFile[]): readonly string[] {
  const faultsOf = (files: readonly DefinitionFile[]): readonly Fault[] => {
    const read = readDefinitions(files);
    return 'faults' in read ? read.faults.filter(({ severity }) => severity === 'error') : [];
  };
  const nameOf = ({ file, path, message }: Fault): string => [file, path, message].join(' ');
  const known = new Set(faultsOf(before).map(nameOf));
  return faultsOf(after)
    .filter((fault) => !known.has(nameOf(fault)))
    .map(faultToText);
}
