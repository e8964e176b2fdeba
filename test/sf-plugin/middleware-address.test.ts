import { expect, test } from '@jest/globals';
import { middlewareAddress } from '../../sf-plugin/src/middleware-address.ts';

test.each([
  ['http://127.0.0.1:4001', 'http://127.0.0.1:4001/readyz'],
  ['https://treaty.example.com/', 'https://treaty.example.com/readyz'],
  ['https://example.com/treaty', 'https://example.com/treaty/readyz'],
  ['https://example.com/treaty//?page=1#top', 'https://example.com/treaty/readyz'],
])('the middleware at %s is asked at %s', (address, asked) => {
  expect(middlewareAddress(address, 'readyz')?.href).toBe(asked);
});

test.each([
  '',
  'treaty',
  '127.0.0.1:4001',
  'localhost:4001',
  'ftp://example.com',
  'https://user:word@example.com',
])('%j is not an address of a middleware', (text) => {
  expect(middlewareAddress(text, 'readyz')).toBeNull();
});
