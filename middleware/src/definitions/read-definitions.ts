import { allChecks } from './checks/all-checks.ts';
import type { DefinitionFile } from './definition-file.ts';
import type { Definitions } from './definitions.ts';
import type { Fault, Part } from './fault.ts';
import { fillPlaceholders } from './placeholders/fill-placeholders.ts';
import { partNames, parts } from './parts.ts';
import { describeIssue } from './reading/describe-issue.ts';
import { parseFile, type ParsedFile } from './reading/parse-file.ts';

/** An agreement that is fit for use. */
export interface FitDefinitions {
  /** With every text as people read it, its figures filled in. */
  readonly definitions: Definitions;
  /** With every text as it is written, figures in braces. */
  readonly asWritten: Definitions;
  readonly warnings: readonly Fault[];
}

/** The agreement with what it is warned about, or everything that is wrong with it. */
export type ReadDefinitions = FitDefinitions | { readonly faults: readonly Fault[] };

/** The parts that could be read, and what was wrong with the others. */
interface Reading {
  readonly read: { -readonly [P in Part]?: Definitions[P] };
  readonly parsed: Map<Part, ParsedFile>;
  /** A list for each part. */
  readonly faults: (readonly Fault[])[];
}

/** Reads the files of the agreement and checks them; all faults of all files come at once. */
export function readDefinitions(files: readonly DefinitionFile[]): ReadDefinitions {
  const reading: Reading = { read: {}, parsed: new Map(), faults: [findStrangeFiles(files)] };
  for (const part of partNames) keep(reading, part, readPart(reading, part, files));
  const faults = [...reading.faults.flat(), ...check(reading)].toSorted(inReadingOrder);
  if (isComplete(reading.read) && faults.every(({ severity }) => severity === 'warning'))
    return { definitions: fillPlaceholders(reading.read), asWritten: reading.read, warnings: faults };
  return { faults };
}

function keep<P extends Part>({ read }: Reading, part: P, value: Definitions[P] | undefined): void {
  if (value !== undefined) read[part] = value;
}

function readPart<P extends Part>(
  reading: Reading,
  part: P,
  files: readonly DefinitionFile[],
): Definitions[P] | undefined {
  const { parsed, faults } = reading;
  const { file: name, shape } = parts[part];
  const file = files.find((candidate) => candidate.name === name);
  const content = file === undefined ? { faults: [missing(name)] } : parseFile(file);
  if ('faults' in content) {
    faults.push(content.faults);
    return undefined;
  }
  parsed.set(part, content);
  const result = shape.safeParse(content.value);
  if (result.success) return result.data;
  const findings = result.error.issues.flatMap((issue) => describeIssue(issue, shape, content.value));
  faults.push(findings.map(content.faultOf));
  return undefined;
}

const check = ({ read, parsed }: Reading): Fault[] =>
  allChecks
    .flatMap((find) => find(read))
    .flatMap(({ part, ...finding }) => parsed.get(part)?.faultOf(finding) ?? []);

const isComplete = (read: Partial<Definitions>): read is Definitions =>
  partNames.every((part) => part in read);

const findStrangeFiles = (files: readonly DefinitionFile[]): Fault[] => {
  const allowed = partNames.map((part) => parts[part].file);
  return files
    .filter(({ name }) => !allowed.includes(name))
    .map(({ name }) => ({
      ...ofWholeFile(name, 'no part of the definitions. Rename or remove it.'),
      allowed,
    }));
};

const missing = (name: string): Fault =>
  ofWholeFile(name, 'this file of the definitions is missing. Restore it.');

const ofWholeFile = (file: string, message: string): Fault => ({
  severity: 'error',
  file,
  line: 1,
  column: 1,
  path: '',
  message,
});

const inReadingOrder = (a: Fault, b: Fault): number =>
  a.file.localeCompare(b.file) || a.line - b.line || a.column - b.column;
