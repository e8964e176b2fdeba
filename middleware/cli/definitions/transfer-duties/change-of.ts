import { parts } from '../../../src/definitions/parts.ts';
import { valueAt } from '../../../src/definitions/reading/plain-words.ts';
import type { People, Person } from '../../../src/definitions/schema/people.ts';
import type { Duty, DutyRole } from './duties-of.ts';
import type { NewValue } from './write-values.ts';

/** Whose duties go to whom, and who becomes deputy where one person would be both. */
export interface Parties {
  readonly from: Person;
  readonly to: Person;
  readonly deputy: Person | null;
}

/** What has to be written for one duty, with a sentence that describes it; or why it cannot be written. */
export type DutyChange =
  { readonly values: readonly NewValue[]; readonly sentence: string } | { readonly refused: string };

const roleNames: Readonly<Record<DutyRole, string>> = {
  steward: 'steward of',
  deputy: 'deputy of',
  watchedBy: 'watcher of',
  manager: 'manager of',
  lead: 'lead of',
};

/** How one duty changes. `file` is the value of the file that it stands in. */
export function changeOf(duty: Duty, file: unknown, parties: Parties, people: People): DutyChange {
  switch (duty.role) {
    case 'steward':
      return besides(duty, file, 'deputy') === parties.to.key
        ? withDeputy(duty, parties)
        : given(duty, parties.to);
    case 'deputy':
      return besides(duty, file, 'steward') === parties.to.key
        ? toDeputy(duty, parties)
        : given(duty, parties.to);
    case 'manager':
      return toManager(duty, parties, people);
    case 'watchedBy':
    case 'lead':
      return given(duty, parties.to);
  }
}

const besides = ({ path }: Duty, file: unknown, role: DutyRole): unknown =>
  valueAt(file, [...path.slice(0, -1), role]);

const sentenceFor = ({ part, role, of }: Duty, who: Person): string =>
  `${parts[part].file}: ${who.name} is ${roleNames[role]} “${of}”.`;

const given = (duty: Duty, who: Person): DutyChange => ({
  values: [{ path: duty.path, key: who.key }],
  sentence: sentenceFor(duty, who),
});

const needsDeputy = ({ part, of }: Duty, { to }: Parties): DutyChange => ({
  refused: `${parts[part].file}: ${to.name} would be steward and deputy of “${of}”. Name its new deputy with --deputy.`,
});

function withDeputy(duty: Duty, parties: Parties): DutyChange {
  const { deputy } = parties;
  if (deputy === null) return needsDeputy(duty, parties);
  const other: Duty = { ...duty, role: 'deputy', path: [...duty.path.slice(0, -1), 'deputy'] };
  return {
    values: [
      { path: duty.path, key: parties.to.key },
      { path: other.path, key: deputy.key },
    ],
    sentence: `${sentenceFor(duty, parties.to)} ${deputy.name} is its deputy.`,
  };
}

const toDeputy = (duty: Duty, parties: Parties): DutyChange =>
  parties.deputy === null ? needsDeputy(duty, parties) : given(duty, parties.deputy);

/** Nobody manages themselves: whoever takes over reports to the manager of the person who leaves. */
function toManager(duty: Duty, { from, to }: Parties, { persons }: People): DutyChange {
  const managed = persons.findIndex(({ key }) => key === to.key);
  if (duty.path[1] !== managed) return given(duty, to);
  const above = persons.find(({ key }) => key === from.manager);
  if (above !== undefined) return given(duty, above);
  return {
    values: [{ path: duty.path, key: null }],
    sentence: `${parts[duty.part].file}: ${to.name} has no manager.`,
  };
}
