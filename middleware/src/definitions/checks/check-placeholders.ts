import type { Definitions } from '../definitions.ts';
import type { Part, PartFinding } from '../fault.ts';
import { placeholderText } from '../placeholders/placeholder-text.ts';
import { unfilledPlaceholders, placeholdersOf } from '../placeholders/placeholders-of.ts';
import { placeholdersIn, fillIn } from '../placeholders/fill-in.ts';
import { resolvePlaceholder } from '../placeholders/resolve-placeholder.ts';
import { proseOf } from '../placeholders/prose-of.ts';
import { partNames } from '../parts.ts';
import { checkOf, type Check } from './check.ts';

/** Whether every figure leads to something that can be quoted, every quoted figure exists, and the texts fit with them filled in. */
export const checkFigures: readonly Check[] = [
  (read) =>
    Object.entries(read.manifest?.figures ?? {}).flatMap(([name, way]) => findFaultyWay(read, name, way)),
  (read) => partNames.flatMap((part) => findMisquotes(read, part)),
  (read) => findNested(read),
  (read) => findTooLong(read),
  checkOf(partNames, (read) => findUnquoted(read)),
];

function findFaultyWay(read: Partial<Definitions>, name: string, way: string): PartFinding[] {
  const found = resolvePlaceholder(read, way);
  const place = { part: 'manifest', path: ['figures', name] } as const;
  if (found === null) return [];
  if ('problem' in found) return [{ ...place, message: found.problem, allowed: found.allowed }];
  if (placeholderText(read, found) !== null) return [];
  const message =
    'points to something that a text cannot quote. Point to a number, a range, a duration, a list of values, or something with a label.';
  return [{ ...place, message }];
}

function findMisquotes(read: Partial<Definitions>, part: Part): PartFinding[] {
  if (read.manifest === undefined) return [];
  const allowed = Object.keys(read.manifest.figures);
  return proseOf(read, part).flatMap(({ path, text }) =>
    placeholdersIn(text)
      .filter((name) => !allowed.includes(name))
      .map((name) => ({
        part,
        path,
        message: `contains the placeholder {${name}}, which manifest.yaml does not define. Correct it, or add it to figures there.`,
        allowed,
      })),
  );
}

/** A figure that is a text may quote others, but none that quotes in turn. */
function findNested(read: Partial<Definitions>): PartFinding[] {
  const figures = unfilledPlaceholders(read);
  const quotesOf = (name: string): readonly string[] => placeholdersIn(figures.get(name) ?? '');
  return [...figures.keys()].flatMap((name) =>
    quotesOf(name)
      .filter((inner) => quotesOf(inner).length > 0)
      .map((inner) => ({
        part: 'manifest',
        path: ['figures', name],
        message: `points to a text with {${inner}}, which has placeholders itself. Use those in its place.`,
      })),
  );
}

function findTooLong(read: Partial<Definitions>): PartFinding[] {
  const figures = placeholdersOf(read);
  return partNames.flatMap((part) =>
    proseOf(read, part).flatMap(({ path, text, most }) => {
      const { length } = fillIn(text, figures);
      if (length <= most) return [];
      const message = `has ${length} characters with its placeholders filled in; at most ${most} fit. Shorten it by ${length - most}.`;
      return [{ part, path, message }];
    }),
  );
}

function findUnquoted(read: Definitions): PartFinding[] {
  const quoted = new Set(
    partNames.flatMap((part) => proseOf(read, part)).flatMap(({ text }) => placeholdersIn(text)),
  );
  return Object.keys(read.manifest.figures)
    .filter((name) => !quoted.has(name))
    .map((name) => ({
      part: 'manifest',
      path: ['figures', name],
      severity: 'warning',
      message: `no text uses {${name}}. Remove it, or use it.`,
    }));
}
