import { createHash } from 'node:crypto';
import { ActivityRequest } from '@treaty/contract/activity';
import { ImportedLead, ImportedOutcome } from '@treaty/contract/import';
import type { z } from 'zod';
import { readCell, type Cell } from './cell.ts';
import { instantOfCell } from './instant-of-cell.ts';
import type { Mapping } from './mapping.ts';

/** A row that can be sent, or why it cannot; and what is worth a look although it can. */
export interface ReadRow {
  readonly row: object | null;
  readonly reasons: readonly string[];
  readonly notes: readonly string[];
}

const shapes = { leads: ImportedLead, activities: ActivityRequest, outcomes: ImportedOutcome } as const;
const instants: readonly string[] = ['occurredAt', 'at', 'passedAt'];

/** Reads the cells of a row, which has as many as the header; `places` says where each of our names stands. */
export function readRow(
  mapping: Mapping,
  places: ReadonlyMap<string, number>,
  cells: readonly string[],
): ReadRow {
  const row: Record<string, unknown> = { ...mapping.always };
  const groups: Record<string, Record<string, string>> = {};
  const reasons: string[] = [];
  const notes: string[] = [];
  for (const { name, column } of mapping.columns) {
    const cell = readCell(cells[places.get(name) ?? -1] ?? '');
    const { text } = cell;
    if (text === '') continue;
    notes.push(...notesOn(cell).map((note) => `${column}: “${shorten(text)}” ${note}`));
    const [group = name, key] = splitName(name);
    const spelled = mapping.values[key ?? name] ?? {};
    const value = Object.hasOwn(spelled, text) ? (spelled[text] ?? text) : text;
    if (key !== undefined) (groups[group] ??= {})[key] = value;
    else if (!instants.includes(name)) row[name] = value;
    else {
      const instant = instantOfCell(value, mapping.timeZone);
      if ('fault' in instant) reasons.push(`${column}: “${shorten(text)}”: ${instant.fault}`);
      row[name] = 'instant' in instant ? instant.instant : undefined;
    }
  }
  return reasons.length > 0
    ? { row: null, reasons, notes }
    : { ...checked(mapping, { ...row, ...groups }), notes };
}

const notesOn = ({ isFormula, isUnquoted }: Cell): readonly string[] => [
  ...(isFormula ? ['looks like a formula; it is imported as text.'] : []),
  ...(isUnquoted ? ['had an apostrophe in front; it is imported without.'] : []),
];

/** Names of fields and properties may hold dots themselves. */
const splitName = (name: string): readonly string[] => {
  const dot = name.indexOf('.');
  return dot < 0 ? [name] : [name.slice(0, dot), name.slice(dot + 1)];
};

function checked(mapping: Mapping, row: Record<string, unknown>): Omit<ReadRow, 'notes'> {
  const shape: z.ZodType<object> = shapes[mapping.kind];
  const isKeyless = mapping.kind === 'activities' && row['sourceKey'] === undefined;
  const result = shape.safeParse(isKeyless ? { ...row, sourceKey: keyOf(row) } : row);
  if (result.success && (mapping.kind !== 'activities' || row['occurredAt'] !== undefined))
    return { row: result.data, reasons: [] };
  const issues = result.success ? [{ path: ['occurredAt'], message: '' }] : result.error.issues;
  return {
    row: null,
    reasons: [...new Set(issues.map(({ path, message }) => reasonOf(mapping, row, path, message)))],
  };
}

/** Names an activity that its source gave no key by all that is said of it: the same row again is the same activity. */
const keyOf = (row: object): string =>
  createHash('sha256').update(JSON.stringify(row)).digest('hex').slice(0, 32);

function reasonOf(
  { columns }: Mapping,
  row: Record<string, unknown>,
  path: readonly PropertyKey[],
  message: string,
): string {
  const name = path.map(String).join('.');
  const column = columns.find((candidate) => candidate.name === name)?.column ?? name;
  const [first = ''] = path;
  return row[String(first)] === undefined ? `${column}: the cell is empty.` : `${column}: ${message}`;
}

const shorten = (text: string): string => (text.length > 60 ? `${text.slice(0, 60)}…` : text);
