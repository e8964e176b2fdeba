import { describe, expect, test } from '@jest/globals';
import { z } from 'zod';
import { failureError, refusalError } from '../../../middleware/src/adapters/http-client/http-failures.ts';
import { toPlainText } from '../../../middleware/src/adapters/http-client/plain-text.ts';
import { parseAnswer } from '../../../middleware/src/adapters/http-client/read-answer.ts';

const now = Date.parse('2026-03-02T09:00:00Z');

const classOf = (status: number): string =>
  refusalError({ status, headers: new Headers(), body: '' }, { system: 'crm', message: 'no', now })
    .errorClass;

describe('what an answer means for trying again', () => {
  test.each([408, 423, 425, 429, 477, 500, 502, 503, 504, 521, 522, 523, 524])('%d may pass', (status) => {
    expect(classOf(status)).toBe('wait');
  });

  test.each([300, 301, 302, 304, 307, 400, 401, 403, 404, 405, 409, 410, 413, 422])(
    '%d without a word of the system itself is about the account or the way there, never about one record',
    (status) => {
      expect(classOf(status)).toBe('alarm');
    },
  );

  test('the wait that the system asks for wins over the one we would choose', () => {
    const refusal = { system: 'crm', message: 'slow down', now, retryAfter: 10_000 };
    const answer = (headers: Record<string, string>) => ({
      status: 429,
      headers: new Headers(headers),
      body: '',
    });
    expect(refusalError(answer({ 'retry-after': '3' }), refusal).retryAfter).toBe(3_000);
    expect(refusalError(answer({}), refusal).retryAfter).toBe(10_000);
  });

  test('a broken connection is told by its code', () => {
    const cause = Object.assign(new TypeError('fetch failed'), { cause: { code: 'ECONNRESET' } });
    expect(failureError('crm', cause)).toMatchObject({ errorClass: 'wait', code: 'ECONNRESET' });
    expect(failureError('crm', new Error('?'))).toMatchObject({ errorClass: 'wait', code: 'NO_ANSWER' });
  });
});

describe('what an error tells', () => {
  test('an answer of another shape names the place, not the value', () => {
    const read = () => parseAnswer('crm', z.object({ id: z.number() }), { id: 'ann@example.com' });
    expect(read).toThrow(/expected number.*id/s);
    expect(read).not.toThrow(/ann@example/);
  });

  test('words of a system come in one line and without email addresses', () => {
    expect(toPlainText(' Email: invalid\n address: ann.lee+x@example.co.uk, sorry ')).toBe(
      'Email: invalid address: (email address), sorry',
    );
  });
});
