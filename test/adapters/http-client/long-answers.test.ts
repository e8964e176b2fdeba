import { expect, test } from '@jest/globals';
import { z } from 'zod';
import { salesforceError } from '../../../middleware/src/adapters/salesforce/salesforce-errors.ts';
import { hubspotError } from '../../../middleware/src/adapters/hubspot/hubspot-error.ts';
import { parseAnswer } from '../../../middleware/src/adapters/http-client/read-answer.ts';
import { createLog } from '../../../middleware/src/adapters/system/log.ts';

const now = Date.parse('2026-03-02T09:00:00Z');
const letters = 'a'.repeat(120_000);
const refusal = (body: unknown) => ({ status: 400, headers: new Headers(), body: JSON.stringify(body) });

test.each([
  [
    'hubspot',
    () =>
      hubspotError('hubspot', refusal({ message: letters, category: letters, correlationId: letters }), now),
  ],
  [
    'salesforce',
    () =>
      salesforceError(
        'salesforce',
        refusal([{ errorCode: 'INVALID_FIELD', message: letters, fields: [letters] }]),
        now,
      ),
  ],
])('an error of %s as long as a book is kept in a few words', (_, errorOf) => {
  const { message, code } = errorOf();
  expect(message.length).toBeLessThan(1100);
  expect(code.length).toBeLessThanOrEqual(100);
});

test('an answer that is wrong in thousands of places is told by its first ones', () => {
  const wrong = Array.from({ length: 5000 }, () => ({ id: 1 }));
  const read = () => parseAnswer('hubspot', z.array(z.object({ id: z.string() })), wrong);
  expect(read).toThrow(/→ at \[0\]\.id/);
  expect(read).not.toThrow(/→ at \[9\]\.id/);
});

test('a line of the log holds a bounded part of a text, without the addresses in it', () => {
  const lines: string[] = [];
  const log = createLog('info', { write: (line) => void lines.push(line) });
  log.warn({ error: `ann@x.example ${letters}` }, 'refused');
  expect(lines.join('').length).toBeLessThan(3000);
  expect(lines.join('')).not.toContain('ann@x.example');
});
