import type { Definitions } from './definitions.ts';

/** One part of the agreement: a property of Definitions, and a file. */
export type Part = keyof Definitions;

/** The way from the top of a file of the definitions to a place in it. */
export type Path = readonly PropertyKey[];

/** What is wrong with the definitions, where, and what to do. An error keeps them out of use; a warning does not. */
export interface Fault {
  readonly severity: 'error' | 'warning';
  readonly file: string;
  /** Both count from 1. */
  readonly line: number;
  readonly column: number;
  /** The place in words of the file, such as behaviour.0.points; empty for the file as a whole. */
  readonly path: string;
  readonly message: string;
  /** What would do, where it can be listed. */
  readonly allowed?: readonly string[];
}

/** What is wrong at a place of a file whose lines are not known here. */
export interface Finding {
  readonly path: Path;
  readonly message: string;
  readonly allowed?: readonly string[];
  /** Missing: an error. */
  readonly severity?: 'error' | 'warning';
  /** The key itself is wrong, not its value. */
  readonly atKey?: boolean;
}

/** A finding of a check that looks at several parts at a time. */
export interface PartFinding extends Finding {
  readonly part: Part;
}

/** One line for a person: `scoring.yaml:7:13 behaviour.0.points: expected a number, found a text.` */
export function faultToText({ severity, file, line, column, path, message, allowed = [] }: Fault): string {
  const place = [`${file}:${line}:${column}`, path].filter((text) => text !== '').join(' ');
  const warning = severity === 'warning' ? 'warning: ' : '';
  const values = allowed.length === 0 ? '' : ` Allowed: ${allowed.join(', ')}.`;
  return `${place}: ${warning}${message}${values}`;
}
