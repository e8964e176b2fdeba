import type { Request } from 'express';
import { z } from 'zod';
import { invalidInput } from '../model/hubspot-error.ts';

/** Property values as callers may write them: numbers and booleans are read as their text. `""` clears, null is refused. */
export const propertiesSchema = z.record(
  z.string(),
  z.union([z.string(), z.number(), z.boolean()]).transform(String),
);

/** Reads a value that came over the wire; a fault is a 400 that names the field. */
export const readInput = <T>(schema: z.ZodType<T>, input: unknown): T => {
  const reading = schema.safeParse(input);
  if (reading.success) return reading.data;
  const faults = reading.error.issues.map((issue) => `${issue.path.join('.') || 'body'}: ${issue.message}`);
  throw invalidInput(`Invalid input JSON: ${faults.join('; ')}`);
};

/** A query parameter given once, or undefined. */
export const queryText = (request: Request, name: string): string | undefined => {
  const value = request.query[name];
  return typeof value === 'string' && value !== '' ? value : undefined;
};

/** A query parameter that lists names, separated by commas or repeated. */
export const queryNames = (request: Request, name: string): string[] =>
  [request.query[name]]
    .flat()
    .filter((value) => typeof value === 'string')
    .flatMap((value) => value.split(','))
    .filter((value) => value !== '');

/** A page of a list: how many, and from which id on. */
export const queryPage = (request: Request): { limit: number; from: number } => ({
  limit: readInput(z.coerce.number().int().min(1).max(100), queryText(request, 'limit') ?? 10),
  from: readInput(z.coerce.number().int().min(0), queryText(request, 'after') ?? 0),
});

/** The paging block of a list that goes on at `after`. */
export const nextPage = (request: Request, after: string): object => {
  const link = new URL(request.originalUrl, `${request.protocol}://${request.get('host') ?? 'localhost'}`);
  link.searchParams.set('after', after);
  return { paging: { next: { after, link: link.href } } };
};
