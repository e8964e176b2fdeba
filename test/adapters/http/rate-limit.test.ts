import { expect, test } from '@jest/globals';
import { networkOf } from '../../../middleware/src/adapters/http/rate-limit.ts';

test.each([
  ['203.0.113.7', '203.0.113.7'],
  ['::ffff:203.0.113.7', '203.0.113.7'],
  ['2001:db8:1:2ab::1', '2001:0db8:0001:02'],
  ['2001:db8:1:2ff:a:b:c:d', '2001:0db8:0001:02'],
  ['2001:db8:1:3ff::1', '2001:0db8:0001:03'],
  ['2001:db8::1', '2001:0db8:0000:00'],
  ['::1', '0000:0000:0000:00'],
  ['fe80::1%eth0', 'fe80:0000:0000:00'],
  ['', ''],
])('requests from %s are counted under %s', (address, network) => {
  expect(networkOf(address)).toBe(network);
});
