import { listInWords } from './list-in-words.ts';

const units = [
  ['day', /(\d{1,9})D/],
  ['hour', /(\d{1,9})H/],
  ['minute', /(\d{1,9})M/],
  ['second', /(\d{1,9})S/],
] as const;

/** A length of time of the definitions as people say it: P30D is “30 days”, PT1H30M “1 hour and 30 minutes”. */
export function durationInWords(duration: string): string {
  const said = units.flatMap(([unit, pattern]) => {
    const count = Number(pattern.exec(duration)?.[1] ?? 0);
    if (count === 0) return [];
    return [count === 1 ? `1 ${unit}` : `${count} ${unit}s`];
  });
  return listInWords(said);
}
