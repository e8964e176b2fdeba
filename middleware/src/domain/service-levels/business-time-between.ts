import type { Instant } from '../instant.ts';
import { stretchOf, workedBefore, type CompiledCalendar } from './compile-calendar.ts';

/** Working milliseconds from one instant to another; negative when the other comes before. */
export const businessTimeBetween = (calendar: CompiledCalendar, from: Instant, to: Instant): number => {
  const first = stretchOf(from);
  const last = stretchOf(to);
  let worked = workedBefore(calendar.stretch(last), to) - workedBefore(calendar.stretch(first), from);
  for (let index = first; index < last; index += 1) worked += calendar.stretch(index).total;
  for (let index = last; index < first; index += 1) worked -= calendar.stretch(index).total;
  return worked;
};
