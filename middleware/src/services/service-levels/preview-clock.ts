import type { ClockPreview, ClockPreviewRequest } from '@treaty/contract/clock';
import { instantFromText, instantToText, millisecondsPerDay, type Instant } from '../../domain/instant.ts';
import { addBusinessTime } from '../../domain/service-levels/add-business-time.ts';
import { compileCalendar, type CompiledCalendar } from '../../domain/service-levels/compile-calendar.ts';
import { openIntervals } from '../../domain/service-levels/open-intervals.ts';
import { AppError } from '../ports/app-error.ts';

/** When so many working hours are over on a calendar: for trying out a calendar. Stores nothing. */
export function previewClock({ calendar, start, hours }: ClockPreviewRequest): ClockPreview {
  const compiled = compileCalendar(calendar);
  const from = instantFromText(start);
  const due = dueOn(compiled, from, hours);
  const [first] = openIntervals(compiled, from, Math.max(due, from + millisecondsPerDay));
  return {
    due: instantToText(due),
    dueLocal: Temporal.Instant.fromEpochMilliseconds(due)
      .toZonedDateTimeISO(calendar.timeZone)
      .toString({ timeZoneName: 'never' }),
    countsFrom: instantToText(first?.[0] ?? from),
  };
}

function dueOn(calendar: CompiledCalendar, from: Instant, hours: number): Instant {
  try {
    return addBusinessTime(calendar, from, hours);
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    throw new AppError('unprocessable', error.message, [{ path: 'body.calendar', message: error.message }]);
  }
}
