import { createPublicKey, generateKeyPairSync, verify } from 'node:crypto';
import { expect, test } from '@jest/globals';
import { signAssertion } from '../../../middleware/src/adapters/salesforce/jwt-login.ts';

const now = Date.parse('2026-03-02T09:00:00.500Z');
const { publicKey, privateKey } = generateKeyPairSync('rsa', {
  modulusLength: 2048,
  publicKeyEncoding: { type: 'spki', format: 'pem' },
  privateKeyEncoding: { type: 'pkcs8', format: 'pem' },
});

const decode = (part: string): unknown => JSON.parse(Buffer.from(part, 'base64url').toString());

test('a login is asserted for three minutes, to the login server itself, and signed by our key', () => {
  const credentials = {
    loginUrl: 'https://login.salesforce.com/',
    clientId: 'app',
    username: 'me@x.example',
    privateKey,
  };
  const [header = '', claims = '', signature = ''] = signAssertion(credentials, now).split('.');
  expect(decode(header)).toEqual({ alg: 'RS256', typ: 'JWT' });
  expect(decode(claims)).toEqual({
    iss: 'app',
    sub: 'me@x.example',
    aud: 'https://login.salesforce.com',
    exp: Date.parse('2026-03-02T09:03:00Z') / 1_000,
  });
  const isSigned = verify(
    'RSA-SHA256',
    Buffer.from(`${header}.${claims}`),
    createPublicKey(publicKey),
    Buffer.from(signature, 'base64url'),
  );
  expect(isSigned).toBe(true);
});
