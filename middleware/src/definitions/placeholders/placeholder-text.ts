import { z } from 'zod';
import type { Definitions } from '../definitions.ts';
import { Duration } from '../schema/duration.ts';
import { durationInWords } from '../words/duration-in-words.ts';
import { listInWords } from '../words/list-in-words.ts';
import { valueLabel } from '../words/value-label.ts';

const Range = z.tuple([z.number(), z.number()]);
const Values = z.array(z.string()).min(1);
const Timed = z.object({ hours: z.number(), mode: z.enum(['business', 'clock']) });
const OfTrait = z.object({ trait: z.string() });
const Labelled = z.object({ label: z.string() });
const LabelledList = z.array(Labelled).min(1);

/**
 * A figure as a sentence quotes it: 50; “30 days”; “50 to 2000”; “B2B SaaS or Technology”; “24 business hours”; a label, or several; a
 * text as it is written, with the figures that it quotes in braces.
 * Null for what cannot be quoted.
 */
export function placeholderText(
  read: Partial<Definitions>,
  { value, around }: { readonly value: unknown; readonly around: unknown },
): string | null {
  if (typeof value === 'number') return String(value);
  const range = Range.safeParse(value);
  if (range.success) return `${range.data[0]} to ${range.data[1]}`;
  const values = Values.safeParse(value);
  if (values.success) return listInWords(labelsOf(read, values.data, around), 'or');
  const timed = Timed.safeParse(value);
  if (timed.success) return timed.data.mode === 'business' ? businessHours(timed.data) : hours(timed.data);
  const duration = Duration.safeParse(value);
  if (duration.success) return durationInWords(duration.data);
  const labels = LabelledList.safeParse(value);
  if (labels.success) return listInWords(labels.data.map(({ label }) => label));
  return typeof value === 'string' ? value : (Labelled.safeParse(value).data?.label ?? null);
}

const hours = ({ hours: count }: { readonly hours: number }): string =>
  count === 1 ? '1 hour' : `${count} hours`;

const businessHours = ({ hours: count }: { readonly hours: number }): string =>
  count === 1 ? '1 business hour' : `${count} business hours`;

/** Values of a trait are quoted as its picklist labels them. */
function labelsOf(read: Partial<Definitions>, values: readonly string[], around: unknown): readonly string[] {
  const test = OfTrait.safeParse(around);
  return test.success ? values.map((value) => valueLabel(read, test.data.trait, value)) : values;
}
