import { expect, test } from '@jest/globals';
import { classifyFailure, isFaultOfRecord } from '../../../middleware/src/domain/sync/error-classes.ts';

test.each([
  ['salesforce', 400, 'UNABLE_TO_LOCK_ROW', 'wait'],
  ['salesforce', 503, 'SERVER_UNAVAILABLE', 'wait'],
  ['salesforce', 400, 'QUERY_TIMEOUT', 'wait'],
  ['salesforce', 401, 'INVALID_SESSION_ID', 'wait'],
  ['salesforce', 403, 'REQUEST_LIMIT_EXCEEDED', 'wait'],
  ['salesforce', 400, 'INACTIVE_OWNER_OR_USER', 'routeAnew'],
  ['salesforce', 400, 'DUPLICATES_DETECTED', 'quarantine'],
  ['salesforce', 400, 'DUPLICATE_VALUE', 'quarantine'],
  ['salesforce', 400, 'STRING_TOO_LONG', 'quarantine'],
  ['salesforce', 400, 'INVALID_OR_NULL_FOR_RESTRICTED_PICKLIST', 'quarantine'],
  ['salesforce', 400, 'FIELD_CUSTOM_VALIDATION_EXCEPTION', 'quarantine'],
  ['salesforce', 400, 'REQUIRED_FIELD_MISSING', 'quarantine'],
  ['salesforce', 400, 'CANNOT_UPDATE_CONVERTED_LEAD', 'quarantine'],
  ['salesforce', 404, 'ENTITY_IS_DELETED', 'drop'],
  ['salesforce', 404, 'NOT_FOUND', 'drop'],
  ['salesforce', 400, 'INVALID_FIELD', 'alarm'],
  ['salesforce', 400, 'INVALID_TYPE', 'alarm'],
  ['salesforce', 400, 'INVALID_FIELD_FOR_INSERT_UPDATE', 'alarm'],
  ['salesforce', 400, 'invalid_grant', 'alarm'],
  ['salesforce', 400, 'invalid_client', 'alarm'],
  ['salesforce', 400, 'invalid_client_id', 'alarm'],
  ['salesforce', 403, 'API_DISABLED_FOR_ORG', 'alarm'],
  ['salesforce', 403, 'INSUFFICIENT_ACCESS', 'alarm'],
  ['salesforce', 400, 'INSUFFICIENT_ACCESS_OR_READONLY', 'alarm'],
  ['salesforce', 400, 'INSUFFICIENT_ACCESS_ON_CROSS_REFERENCE_ENTITY', 'alarm'],
  ['hubspot', 400, 'VALIDATION_ERROR', 'quarantine'],
  ['hubspot', 400, 'PROPERTY_DOESNT_EXIST', 'alarm'],
  ['hubspot', 400, 'READ_ONLY_VALUE', 'alarm'],
  ['hubspot', 409, 'CONFLICT', 'quarantine'],
  ['hubspot', 401, 'INVALID_AUTHENTICATION', 'alarm'],
  ['hubspot', 403, 'MISSING_SCOPES', 'alarm'],
  ['hubspot', 404, 'OBJECT_NOT_FOUND', 'drop'],
  ['hubspot', 404, '404', 'alarm'],
  ['hubspot', 400, '400', 'alarm'],
  ['hubspot', 302, '302', 'alarm'],
  ['salesforce', 400, 'ILL_KNOWN', 'quarantine'],
  ['hubspot', 423, '423', 'wait'],
  ['hubspot', 429, 'DAILY', 'wait'],
  ['hubspot', 429, 'TEN_SECONDLY_ROLLING', 'wait'],
  ['hubspot', 477, '477', 'wait'],
  ['hubspot', 502, 'VALIDATION_ERROR', 'wait'],
  ['slack', 404, 'no_service', 'alarm'],
  ['salesforce', null, 'ECONNRESET', 'wait'],
  ['hubspot', null, 'ETIMEDOUT', 'wait'],
])('%s that answers %s %s: %s', (system, status, code, expected) => {
  expect(classifyFailure({ system, status, code })).toEqual({
    class: expected,
    reason: expect.stringMatching(/^[A-Z].*\.$/),
  });
});

test.each(['salesforce', 'hubspot', 'slack'])(
  'no answer of %s from 300 to 599 without a word of its own is final for a record',
  (system) => {
    for (let status = 300; status < 600; status += 1)
      expect(isFaultOfRecord(classifyFailure({ system, status, code: String(status) }).class)).toBe(false);
  },
);
