import { expect, test } from '@jest/globals';
import { readinessAddress } from '../../sf-plugin/src/readiness-address.ts';

test.each([
  ['http://127.0.0.1:4001', 'http://127.0.0.1:4001/readyz'],
  ['https://treaty.example.com/', 'https://treaty.example.com/readyz'],
  ['https://example.com/treaty', 'https://example.com/treaty/readyz'],
  ['https://example.com/treaty//?page=1#top', 'https://example.com/treaty/readyz'],
])('the middleware at %s is asked at %s', (address, asked) => {
  expect(readinessAddress(address)?.href).toBe(asked);
});

test.each([
  '',
  'treaty',
  '127.0.0.1:4001',
  'localhost:4001',
  'ftp://example.com',
  'https://user:word@example.com',
])('%j is no address of a middleware', (text) => {
  expect(readinessAddress(text)).toBeNull();
});
