import { describe, expect, test } from '@jest/globals';
import { salesforceError } from '../../../middleware/src/adapters/salesforce/salesforce-errors.ts';
import type { ExternalError } from '../../../middleware/src/services/ports/external-error.ts';

const now = Date.parse('2026-03-02T09:00:00Z');

const errorOf = (status: number, body: unknown): ExternalError =>
  salesforceError(
    'salesforce',
    { status, headers: new Headers(), body: typeof body === 'string' ? body : JSON.stringify(body) },
    now,
  );
const refusal = (
  status: number,
  errorCode: string,
  message = 'words of the org',
  fields?: string[],
): ExternalError => errorOf(status, [{ errorCode, message, ...(fields && { fields }) }]);

const retried = [
  [400, 'UNABLE_TO_LOCK_ROW'],
  [400, 'QUERY_TIMEOUT'],
  [401, 'INVALID_SESSION_ID'],
  [403, 'REQUEST_LIMIT_EXCEEDED'],
  [503, 'SERVER_UNAVAILABLE'],
] as const;

const lasting = [
  [400, 'INVALID_FIELD'],
  [400, 'INVALID_TYPE'],
  [400, 'INVALID_FIELD_FOR_INSERT_UPDATE'],
  [400, 'INVALID_OR_NULL_FOR_RESTRICTED_PICKLIST'],
  [400, 'FIELD_CUSTOM_VALIDATION_EXCEPTION'],
  [400, 'REQUIRED_FIELD_MISSING'],
  [400, 'DUPLICATES_DETECTED'],
  [400, 'DUPLICATE_VALUE'],
  [400, 'CANNOT_UPDATE_CONVERTED_LEAD'],
  [404, 'ENTITY_IS_DELETED'],
  [404, 'NOT_FOUND'],
  [400, 'INACTIVE_OWNER_OR_USER'],
  [403, 'API_DISABLED_FOR_ORG'],
  [403, 'INSUFFICIENT_ACCESS'],
  [400, 'INSUFFICIENT_ACCESS_OR_READONLY'],
  [400, 'INSUFFICIENT_ACCESS_ON_CROSS_REFERENCE_ENTITY'],
] as const;

describe('what the org refuses', () => {
  test.each(retried)('%d %s may pass', (status, code) => {
    expect(refusal(status, code)).toMatchObject({ errorClass: 'wait', code });
  });

  test.each(lasting)('%d %s stays, and is told in the words of the org', (status, code) => {
    expect(refusal(status, code)).toMatchObject({ code });
    expect(refusal(status, code).errorClass).not.toBe('wait');
    expect(refusal(status, code).message).toContain('words of the org');
  });

  test('a spent daily budget is asked for again after a quarter of an hour', () => {
    expect(refusal(403, 'REQUEST_LIMIT_EXCEEDED').retryAfter).toBe(900_000);
  });

  test.each([
    [400, 'STRING_TOO_LONG', 'quarantine'],
    [500, 'UNKNOWN_EXCEPTION', 'wait'],
  ])('%d %s, a code that is not in the table, is judged by its status: %s', (status, code, errorClass) => {
    expect(refusal(status, code)).toMatchObject({ errorClass, code });
  });

  test('a code that quotes what was written is told without its message, but with the fields', () => {
    const error = refusal(400, 'STRING_TOO_LONG', 'Last Name: data value too large: Wolfeschlegel', [
      'LastName',
    ]);
    expect(error.message).toBe('salesforce: refused with STRING_TOO_LONG (LastName)');
  });

  test('a refused query is told without the query', () => {
    const echo =
      "\nSELECT Nope__c FROM Lead WHERE Email = 'ann@x.example'\n       ^\nERROR at Row:1:Column:8\nNo such column";
    expect(refusal(400, 'INVALID_FIELD', echo).message).toBe(
      'salesforce: refused with INVALID_FIELD: No such column',
    );
  });

  test('an address within the words of the org is left out', () => {
    const error = refusal(400, 'DUPLICATES_DETECTED', 'This looks like ann@x.example, who is here already.');
    expect(error.message).toContain('This looks like (email address), who is here already.');
  });

  test.each([
    [502, '<html>Bad gateway</html>', 'wait'],
    [404, 'nothing here', 'alarm'],
  ])(
    '%d with something that is no error of the org is judged by its status: %s%s',
    (status, body, errorClass) => {
      expect(errorOf(status, body)).toMatchObject({ errorClass, code: String(status) });
    },
  );
});
