import type { ReasonDetail } from '../../definitions/schema/reasons.ts';

type Checked =
  | { readonly ok: true; readonly value: string | null }
  | { readonly ok: false; readonly because: string; readonly allowed: readonly string[] };

const refuse = (because: string, allowed: readonly string[] = []): Checked => ({
  ok: false,
  because,
  allowed,
});

/** Whether the detail is what the reason asks for. Details are text on every wire; dates are YYYY-MM-DD. */
export function checkDetail(asked: ReasonDetail | null, given: string | null): Checked {
  const text = given?.trim() ?? '';
  if (asked === null) return { ok: true, value: text === '' ? null : text };
  if (text === '') return refuse(`${asked.label} is missing.`);
  switch (asked.kind) {
    case 'text':
      return { ok: true, value: text };
    case 'number':
      return checkNumber(asked, text);
    case 'date':
      return isDay(text)
        ? { ok: true, value: text }
        : refuse(`${asked.label} must be a date such as 2027-04-01.`);
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

function checkNumber(asked: Extract<ReasonDetail, { kind: 'number' }>, text: string): Checked {
  const number = Number(text);
  if (!Number.isFinite(number)) return refuse(`${asked.label} must be a number.`);
  if (asked.atLeast !== undefined && number < asked.atLeast)
    return refuse(`${asked.label} must be at least ${asked.atLeast}.`);
  return { ok: true, value: String(number) };
}

function isDay(text: string): boolean {
  if (!/^\d{4}-\d\d-\d\d$/.test(text)) return false;
  try {
    return Temporal.PlainDate.from(text).toString() === text;
  } catch {
    return false;
  }
}
