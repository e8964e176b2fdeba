import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { sendRequest } from '../../simulators/src/system/outgoing-http.ts';
import type { Finding } from '../../verify-org/src/check.ts';
import type { Send } from '../../verify-org/src/platform-http.ts';
import { runChecks } from '../../verify-org/src/run-checks.ts';
import type { Run } from '../../verify-org/src/run.ts';
import { salesforceChecks } from '../../verify-org/src/salesforce/salesforce-checks.ts';
import { openSalesforceOrg } from '../../verify-org/src/salesforce/salesforce-org.ts';
import {
  answering,
  changed,
  firstFault,
  hearing,
  replaced,
  withoutHeader,
  withoutHeaders,
} from './support/tampering.ts';
import { startVerifiedOrg } from './support/verified-org.ts';
import type { VerifiedOrg } from './support/verified-org.ts';

let verified: VerifiedOrg;

beforeAll(async () => {
  verified = await startVerifiedOrg();
});

afterAll(() => verified.org.close());

/** Opens the org as it is, then runs checks on one that answers otherwise. */
const checkTampered = async (
  ids: readonly string[],
  tampered: Send,
  rest: Partial<Run> = {},
): Promise<ReadonlyMap<string, Finding>> => {
  let isOpen = false;
  const run = verified.newRun({
    ...rest,
    send: (request) => (isOpen ? tampered(request) : sendRequest(request)),
  });
  const org = await openSalesforceOrg(verified.settings, run);
  isOpen = true;
  const findings = await runChecks(
    salesforceChecks.filter(({ id }) => ids.includes(id)),
    org,
    run,
  );
  isOpen = false;
  await org.close();
  return findings;
};

describe('a platform that does otherwise is noticed:', () => {
  test.each<[string, string, () => Send, RegExp]>([
    [
      'a session of another form, whose token is not told',
      'salesforce-login-jwt',
      () => answering(replaced('"id":"http', '"user":"http')),
      /^a login: 200 in another form$/u,
    ],
    [
      'other words for an expired assertion',
      'salesforce-login-expired',
      () => answering(replaced('expired authorization code', 'too late')),
      /^expired an hour ago: 400 invalid_grant, "too late"$/u,
    ],
    [
      'another code for an unknown field',
      'salesforce-unknown-field',
      () => answering(replaced('"INVALID_FIELD"', '"NO_SUCH_FIELD"')),
      /^an unknown field: 400 NO_SUCH_FIELD: No such column/u,
    ],
    [
      'stamps with parts of seconds',
      'salesforce-instants',
      () => answering(replaced('.000+0000', '.250+0000')),
      /^a stamp reads .*\.250\+0000$/u,
    ],
    [
      'a text that is cut',
      'salesforce-too-long',
      () => hearing(/(?<="LastName":"[^"]{80})x/gu, ''),
      /^a text one character too long: 201 .*; leads with the text cut: 1 instead of 0$/u,
    ],
    [
      'picklists that ignore case',
      'salesforce-restricted-picklist-case',
      () => hearing(/"Treaty_Status__c":"[^"]*"/u, '"Title":"taken"'),
      /^"[^"]+": 201 /u,
    ],
    [
      'a duplicate that is not named',
      'salesforce-duplicate-value',
      () => answering(replaced('record with id: ', 'record with id: x')),
      /^the refusal names the record otherwise: 400 DUPLICATE_VALUE: /u,
    ],
    [
      'an update without a body',
      'salesforce-upsert',
      () => answering(changed(200, 204)),
      /^an upsert that updates: 204/u,
    ],
    [
      'records kept though one of them failed',
      'salesforce-collections-all-or-none',
      () => hearing(/"allOrNone":true/u, '"allOrNone":false'),
      /^the outcomes of good, bad, good: \["ok","INVALID_FIELD","ok"\] instead of .*; records stored of them: 2 instead of 0$/u,
    ],
    [
      'a condition that is not heard',
      'salesforce-if-unmodified-since',
      () => withoutHeader('if-unmodified-since'),
      /^a record changed after the header: 204; its field afterwards: "[^"]+" instead of null/u,
    ],
    [
      'answers that name no limit',
      'salesforce-limit-header',
      () => answering(withoutHeaders),
      /^Sforce-Limit-Info: none$/u,
    ],
    [
      'one broken rule told of two',
      'salesforce-validation-all',
      () => answering(firstFault),
      /^the fields that the two faults name: \["\w+"\] instead of \["Reason__c","Status__c"\]$/u,
    ],
    [
      'a status that a conversion takes though it is not for that',
      'salesforce-conversion-refused',
      () => hearing(/(?<=convertedStatus>)Open[^<]*/u, 'Closed - Converted'),
      /^the status "Open - Not Contacted": converted$/u,
    ],
    [
      'another code for a lead that is not there',
      'salesforce-conversion-of-none',
      () => answering(replaced('>INVALID_CROSS_REFERENCE_KEY<', '>NOT_FOUND<')),
      /^an unknown lead: NOT_FOUND: invalid cross reference id$/u,
    ],
    [
      'statuses that are not those of the picklist',
      'salesforce-lead-status',
      () => answering(replaced('"ApiName":"Open', '"ApiName":"New')),
      /^the statuses and whether each is the default: .*New - Not Contacted/u,
    ],
    [
      'a conversion that is refused, in the words of the fault',
      'salesforce-converted-lead',
      () => hearing(/(?<=<urn:sessionId>)[^<]*/u, 'old'),
      /^the check could not be completed: convertLead was refused: INVALID_SESSION_ID: Invalid Session ID/u,
    ],
    [
      'other words for a language that is not active',
      'salesforce-deploy-language',
      () => answering(replaced('Not available for deploy', 'Not active')),
      /^a translation to Finnish: refused: Not active for this organization$/u,
    ],
  ])('%s', async (_, id, tampered, saw) => {
    const finding = (await checkTampered([id], tampered())).get(id);
    expect(finding).toEqual({ kind: 'differs', saw: expect.stringMatching(saw) });
  });

  test('a scheduled path that never runs', async () => {
    const id = 'salesforce-scheduled-path';
    const isStanding = { wait: () => Promise.resolve() };
    const finding = (await checkTampered([id], sendRequest, isStanding)).get(id);
    expect(finding).toEqual({
      kind: 'differs',
      saw: expect.stringMatching(/^due at .*, the path had run at null$/u),
    });
  });
});

describe('no check holds', () => {
  const ids = salesforceChecks.map(({ id }) => id);
  const dull =
    (status: number, body: unknown): Send =>
    () =>
      Promise.resolve({ status, headers: new Headers(), body: JSON.stringify(body) });

  test.each<[string, Send]>([
    ['when the platform fails', dull(500, [{ errorCode: 'UNKNOWN_EXCEPTION', message: 'An error' }])],
    ['when it answers nothing of use', dull(200, {})],
    ['when it says that all is well', dull(201, { id: '00Q000000000001AAA', success: true, errors: [] })],
    ['when it is not there', () => Promise.reject(new Error('connection refused'))],
  ])('%s', async (_, send) => {
    const findings = await checkTampered(ids, send);
    expect([...findings].filter(([, { kind }]) => kind === 'held')).toEqual([]);
  });
});
