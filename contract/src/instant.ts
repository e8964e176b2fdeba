import { z } from 'zod';

/** A point in time as we write it on every wire: UTC, to the millisecond, `YYYY-MM-DDTHH:mm:ss.sssZ`. */
export const Instant = z.iso
  .datetime({ precision: 3 })
  .meta({ id: 'Instant', description: 'UTC, to the millisecond.', example: '2026-01-15T09:00:00.000Z' });
export type Instant = z.infer<typeof Instant>;

const earliest = Date.UTC(1900, 0);
const end = Date.UTC(2201, 0);

/** A real date and time with its offset, seconds and their fractions where they are given. */
const timestamp = z.iso.datetime({ offset: true });

const words = {
  unreadable:
    'Expected an instant such as 2026-01-15T09:00:00.000Z or 2026-01-15T10:00:00+01:00, or the milliseconds since 1970.',
  seconds: 'These are seconds since 1970. Send milliseconds: multiply by 1000.',
  beyond: 'Expected an instant between the years 1900 and 2200.',
} as const;

type Read =
  | { readonly instant: number }
  | {
      readonly fault: string;
      /** Whether it has no form of an instant at all. */ readonly isUnreadable: boolean;
    };

const refused = (why: keyof typeof words): Read => ({
  fault: words[why],
  isUnreadable: why === 'unreadable',
});

const within = (milliseconds: number): Read =>
  milliseconds >= earliest && milliseconds < end ? { instant: milliseconds } : refused('beyond');

/** Ten digits are seconds since 1970 for every day from 2001 to 2286; milliseconds have that few in the first weeks of 1970 alone. */
const fromNumber = (given: number): Read => {
  if (!Number.isSafeInteger(given)) return refused('unreadable');
  return given > -1e10 && given < 1e10 ? refused('seconds') : within(given);
};

const fromText = (given: string): Read => {
  if (/^-?\d{1,16}$/.test(given)) return fromNumber(Number(given));
  const text = given
    .toUpperCase()
    .replace(/^(\S+) (?=\d)/, '$1T')
    .replace(/([+-]\d\d)(\d\d)$/, '$1:$2')
    .replace(/(T\d\d:\d\d)(Z|[+-]\d\d:\d\d)$/, '$1:00$2');
  return timestamp.safeParse(text).success ? within(Date.parse(text)) : refused('unreadable');
};

/** Reads an instant from what a caller, a CRM or a file gives: milliseconds since 1970, or why it is none. Never throws. */
export const readInstant = (given: unknown): Read => {
  if (typeof given === 'number') return fromNumber(given);
  return typeof given === 'string' && given.length <= 64 ? fromText(given.trim()) : refused('unreadable');
};

/** The one type of an instant, at every door: RFC 3339 with any offset and precision, or milliseconds since 1970; years 1900 to 2200. */
export const GivenInstant = z
  .union([z.string(), z.number()])
  .transform((given, context) => {
    const read = readInstant(given);
    if ('instant' in read) return new Date(read.instant).toISOString();
    context.addIssue({ code: 'custom', message: read.fault, input: given });
    return z.NEVER;
  })
  .meta({ id: 'GivenInstant', description: 'RFC 3339, or milliseconds since 1970; years 1900 to 2200.' });
