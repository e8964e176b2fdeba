import { z } from 'zod';
import { TimeZone } from '../../definitions/schema/texts.ts';
import type { DefinitionFile } from '../../definitions/definition-file.ts';
import type { Fault, Finding, Path } from '../../definitions/fault.ts';
import { describeIssue } from '../../definitions/reading/describe-issue.ts';
import { parseFile } from '../../definitions/reading/parse-file.ts';

const Column = z.string().min(1).describe('The column heading, exactly as in the file.');
const Columns = z.record(z.string().min(1), Column);

const usual = {
  delimiter: z.enum([',', ';', '\t', '|']).default(','),
  timeZone: TimeZone.default('UTC').describe('The time zone of times that do not state one.'),
  values: z
    .record(z.string(), z.record(z.string(), z.string()))
    .default({})
    .describe('For each field: the file’s spelling of a value and the value it stands for.'),
};

/** The shape of a mapping file: which column holds what. */
const MappingFile = z.discriminatedUnion(
  'kind',
  [
    z.strictObject({
      kind: z.literal('leads'),
      ...usual,
      columns: z.strictObject({ email: Column, stage: Column.optional(), fields: Columns.optional() }),
      always: z.strictObject({ stage: z.string().optional() }).default({}),
    }),
    z.strictObject({
      kind: z.literal('activities'),
      ...usual,
      columns: z.strictObject({
        email: Column,
        type: Column.optional(),
        occurredAt: Column,
        sourceKey: Column.optional(),
        properties: Columns.optional(),
      }),
      always: z.strictObject({ type: z.string().optional() }).default({}),
    }),
    z.strictObject({
      kind: z.literal('outcomes'),
      ...usual,
      columns: z.strictObject({
        email: Column,
        outcome: Column.optional(),
        at: Column,
        passedAt: Column.optional(),
      }),
      always: z.strictObject({ outcome: z.enum(['won', 'lost']).optional() }).default({}),
    }),
  ],
  { error: 'expected a kind: leads, activities or outcomes' },
);

/** One of our names with the column that holds it; fields and properties are named `fields.company`, `properties.path`. */
export interface MappedColumn {
  readonly name: string;
  readonly column: string;
  readonly path: Path;
}

/** Which column of a file holds what. */
export interface Mapping {
  readonly kind: z.infer<typeof MappingFile>['kind'];
  readonly delimiter: string;
  readonly timeZone: string;
  readonly columns: readonly MappedColumn[];
  /** What every row says, by our name. */
  readonly always: Readonly<Record<string, string>>;
  readonly values: Readonly<Record<string, Readonly<Record<string, string>>>>;
  /** Says where in the mapping something is wrong. */
  readonly faultOf: (finding: Finding) => Fault;
}

/** What every row needs, from a column or always the same. */
const needed = { leads: undefined, activities: 'type', outcomes: 'outcome' } as const;

/** Reads a mapping file, or says everything that is wrong with it, at its place. */
export function readMapping(file: DefinitionFile): Mapping | { readonly faults: readonly Fault[] } {
  const parsed = parseFile(file);
  if ('faults' in parsed) return parsed;
  const { value, faultOf } = parsed;
  const result = MappingFile.safeParse(value);
  if (!result.success)
    return {
      faults: result.error.issues.flatMap((issue) => describeIssue(issue, MappingFile, value)).map(faultOf),
    };
  const { kind, delimiter, timeZone, values } = result.data;
  const columns = Object.entries(result.data.columns).flatMap(([name, given]) => mapped(name, given));
  const always = Object.fromEntries(
    Object.entries(result.data.always).flatMap(([name, text]) => (text === undefined ? [] : [[name, text]])),
  );
  const name = needed[kind];
  const sources = [...columns.map((column) => column.name), ...Object.keys(always)];
  if (name !== undefined && sources.filter((source) => source === name).length !== 1) {
    const message = `set ${name} once: under columns, or under always when every row has the same value.`;
    return { faults: [faultOf({ path: ['columns'], atKey: true, message })] };
  }
  return { kind, delimiter, timeZone, values, columns, always, faultOf };
}

const mapped = (
  name: string,
  given: string | Readonly<Record<string, string>> | undefined,
): readonly MappedColumn[] => {
  if (given === undefined) return [];
  if (typeof given === 'string') return [{ name, column: given, path: ['columns', name] }];
  return Object.entries(given).map(([key, column]) => ({
    name: `${name}.${key}`,
    column,
    path: ['columns', name, key],
  }));
};
