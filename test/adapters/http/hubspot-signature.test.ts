import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { isFresh, isSignedV2, isSignedV3 } from '../../../middleware/src/adapters/http/hubspot-signature.ts';
import { signV2, signV3 } from './sign.ts';

/** Made by the proxy of HubSpot's own development server. */
const made = {
  secret: 'test-client-secret',
  timestamp: '1795410405948',
  signature: '53P9U7THCnNVfAnq1J21qdnjNwLUKuQYf44fUH3MGzI=',
  signed: {
    method: 'POST',
    uri: 'http://127.0.0.1:4781/hubspot/card/contacts/101?userEmail=a%40b.c&userId=7&portalId=12345&appId=9',
    body: Buffer.from('{"decision":"accept"}'),
  },
};

const hubspotDecodes = '%3A%2F%3F%40%21%24%27%28%29%2A%2C%3B';
const thatIs = ":/?@!$'()*,;";

const v3Of = (uri: string, body: string) => {
  const headers = signV3('', { method: 'POST', uri, body });
  return {
    signature: headers['x-hubspot-signature-v3'] ?? '',
    timestamp: headers['x-hubspot-request-timestamp'] ?? '',
  };
};

describe('signature v3', () => {
  test('the signature that HubSpot’s development server made is taken', () => {
    expect(isSignedV3(made.signed, [made.secret], made)).toBe(true);
  });

  test.each([
    ['body', { ...made.signed, body: Buffer.from('{"decision":"reject"}') }],
    ['user', { ...made.signed, uri: made.signed.uri.replace('userId=7', 'userId=8') }],
    ['method', { ...made.signed, method: 'GET' }],
  ])('another %s breaks it', (_part, signed) => {
    expect(isSignedV3(signed, [made.secret], made)).toBe(false);
  });

  test('another timestamp breaks it', () => {
    expect(isSignedV3(made.signed, [made.secret], { ...made, timestamp: '1795410405949' })).toBe(false);
  });

  test('the address counts with exactly HubSpot’s escapes decoded, and also as it is', () => {
    const uri = (query: string) => `https://treaty.example.com/x?a=${query}`;
    const signed = { method: 'POST', uri: uri(`${hubspotDecodes}%20%26`), body: Buffer.of() };
    const isTaken = (query: string) => isSignedV3(signed, ['a-client-secret'], v3Of(uri(query), ''));
    expect(isTaken(`${thatIs}%20%26`)).toBe(true);
    expect(isTaken(`${hubspotDecodes}%20%26`)).toBe(true);
    expect(isTaken(`${thatIs} &`)).toBe(false);
  });

  test('either of two secrets may have signed, an unknown one not', () => {
    expect(isSignedV3(made.signed, ['new-secret', made.secret], made)).toBe(true);
    expect(isSignedV3(made.signed, ['new-secret', 'newer-secret'], made)).toBe(false);
    expect(isSignedV3(made.signed, [], made)).toBe(false);
  });

  test('whatever is signed is taken, and refused once a byte of the body is changed', () => {
    const query = fc.string({ unit: 'grapheme' }).map(encodeURIComponent);
    fc.assert(
      fc.property(query, fc.uint8Array({ minLength: 1, maxLength: 40 }), fc.nat(), (a, bytes, place) => {
        const uri = `https://treaty.example.com/x?a=${a}`;
        const body = Buffer.from(Buffer.from(bytes).toString('latin1'));
        const given = v3Of(uri, body.toString());
        const changed = Buffer.from(body);
        changed[place % body.length] = (body[place % body.length] ?? 0) ^ 1;
        expect(isSignedV3({ method: 'POST', uri, body }, ['a-client-secret'], given)).toBe(true);
        expect(isSignedV3({ method: 'POST', uri, body: changed }, ['a-client-secret'], given)).toBe(false);
      }),
    );
  });
});

test('signature v2 covers secret, method, address and body', () => {
  const signed = { method: 'POST', uri: 'https://treaty.example.com/x', body: Buffer.from('{}') };
  const given = signV2('/x', { method: 'POST', body: '{}' })['x-hubspot-signature'] ?? '';
  expect(isSignedV2(signed, ['other', 'a-client-secret'], given)).toBe(true);
  expect(isSignedV2({ ...signed, body: Buffer.from('[]') }, ['a-client-secret'], given)).toBe(false);
  expect(isSignedV2(signed, ['other'], given)).toBe(false);
});

test.each([
  ['this very moment', 0, true],
  ['five minutes old', -300_000, true],
  ['a millisecond older than five minutes', -300_001, false],
  ['a minute ahead', 60_000, true],
  ['a millisecond more than a minute ahead', 60_001, false],
])('a timestamp is fresh or not: %s', (_words, offset, isTaken) => {
  const now = 1_795_410_405_948;
  expect(isFresh(String(now + offset), now)).toBe(isTaken);
});

test.each(['', 'now', '1795410405', '1795410405948.5', ' 1795410405948', '0x1A2062F4C9C'])(
  'the timestamp %j is not taken',
  (timestamp) => {
    expect(isFresh(timestamp, 1_795_410_405_948)).toBe(false);
  },
);
