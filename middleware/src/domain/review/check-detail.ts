import type { ReasonDetail } from '../../definitions/schema/reasons.ts';
import type { Instant } from '../instant.ts';
import { readNumber } from '../normalize/read-number.ts';

type Checked =
  | { readonly ok: true; readonly value: string | null }
  | { readonly ok: false; readonly because: string; readonly allowed: readonly string[] };

const refuse = (because: string, allowed: readonly string[] = []): Checked => ({
  ok: false,
  because,
  allowed,
});

/** How and when a detail is read. */
export interface DetailReading {
  /** The decimal sign of the agreement. */
  readonly decimalSign: '.' | ',';
  readonly at: Instant;
  readonly timeZone: string;
}

/** Whether the detail is what the reason asks for. Details are text on every wire; dates are YYYY-MM-DD. */
export function checkDetail(
  asked: ReasonDetail | null,
  given: string | null,
  reading: DetailReading,
): Checked {
  const text = given?.trim() ?? '';
  if (asked === null) return { ok: true, value: text === '' ? null : text };
  if (text === '') return refuse(`${asked.label} is missing.`);
  switch (asked.kind) {
    case 'text':
      return { ok: true, value: text };
    case 'number':
      return checkNumber(asked, text, reading);
    case 'date':
      return checkDate(asked.label, text, reading);
    case 'choice': {
      const choice = asked.choices.find(({ key, label }) => key === text || label === text);
      if (choice !== undefined) return { ok: true, value: choice.label };
      return refuse(
        `${asked.label} must be one of the listed values.`,
        asked.choices.map(({ label }) => label),
      );
    }
  }
}

function checkNumber(
  { label, atLeast, whole = false }: Extract<ReasonDetail, { kind: 'number' }>,
  text: string,
  { decimalSign }: DetailReading,
): Checked {
  const number = readNumber(decimalSign, text);
  if (number === null) return refuse(`${label} must be a number.`);
  if (whole && !Number.isInteger(number)) return refuse(`${label} must be a whole number.`);
  if (atLeast !== undefined && number < atLeast) return refuse(`${label} must be at least ${atLeast}.`);
  return { ok: true, value: String(number) };
}

/** What is agreed on with a prospect lies ahead. A day of slack: it may be yesterday here and today where the rep is. */
function checkDate(label: string, text: string, { at, timeZone }: DetailReading): Checked {
  const day = dayFrom(text);
  if (day === null) return refuse(`${label} must be a date such as 2027-04-01.`);
  const yesterday = Temporal.Instant.fromEpochMilliseconds(at)
    .toZonedDateTimeISO(timeZone)
    .toPlainDate()
    .subtract({ days: 1 });
  if (Temporal.PlainDate.compare(day, yesterday) < 0) return refuse(`${label} must not be in the past.`);
  return { ok: true, value: text };
}

function dayFrom(text: string): Temporal.PlainDate | null {
  if (!/^\d{4}-\d\d-\d\d$/.test(text)) return null;
  try {
    return Temporal.PlainDate.from(text);
  } catch {
    return null;
  }
}
