import { readFileSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import { ClockPreviewRequest } from '@treaty/contract/clock';
import { Instant } from '@treaty/contract/instant';
import { z } from 'zod';
import { Calendar } from '../../../middleware/src/definitions/schema/calendar.ts';
import { instantFromText, instantToText } from '../../../middleware/src/domain/instant.ts';
import { addBusinessTime } from '../../../middleware/src/domain/service-levels/add-business-time.ts';
import { businessTimeBetween } from '../../../middleware/src/domain/service-levels/business-time-between.ts';
import { compileCalendar } from '../../../middleware/src/domain/service-levels/compile-calendar.ts';

const Cases = z.array(z.strictObject({ name: z.string(), ...ClockPreviewRequest.shape, due: Instant }));
const cases = Cases.parse(
  JSON.parse(readFileSync(new URL('../../golden/clocks.json', import.meta.url), 'utf8')),
);

describe('business time', () => {
  test.each(cases)('$name', ({ calendar, start, hours, due }) => {
    const compiled = compileCalendar(Calendar.parse(calendar));
    const from = instantFromText(start);
    expect(instantToText(addBusinessTime(compiled, from, hours))).toBe(due);
    expect(businessTimeBetween(compiled, from, instantFromText(due))).toBe(hours * 3_600_000);
  });

  test('there are worked cases to compare with', () => {
    expect(cases.length).toBeGreaterThanOrEqual(15);
  });
});
