import { expect, test } from '@jest/globals';
import { Environment } from '../../../middleware/src/settings.ts';

const { TREATY_TRUST_PROXY: setting } = Environment.shape;

test.each<[string | undefined, unknown]>([
  [undefined, 0],
  ['0', 0],
  ['1', 1],
  ['10.0.0.1', ['10.0.0.1']],
  ['10.0.0.0/8, 2001:db8::/32', ['10.0.0.0/8', '2001:db8::/32']],
])('%s names the proxies in front as %j', (given, named) => {
  expect(setting.parse(given)).toEqual(named);
});

test.each(['10', '-1', 'true', 'proxy.example', '10.0.0.0/33', '10.0.0.1,', '1, 10.0.0.1'])(
  '%s names none',
  (given) => {
    expect(setting.safeParse(given).error?.issues[0]?.message).toMatch(/^expected a number from 0 to 9/);
  },
);
