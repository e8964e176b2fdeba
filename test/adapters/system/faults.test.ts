import { spawnSync } from 'node:child_process';
import { describe, expect, jest, test } from '@jest/globals';
import { createFaults } from '../../../middleware/src/adapters/system/faults.ts';

const faultsFile = new URL('../../../middleware/src/adapters/system/faults.ts', import.meta.url).href;

const arrive = (value: string | undefined, arrivals: readonly string[]): number => {
  const die = jest.fn();
  const faults = createFaults(value, die);
  for (const name of arrivals) faults.point(name);
  return die.mock.calls.length;
};

describe('fault points', () => {
  test('without a value nothing happens', () => {
    expect(arrive(undefined, ['hand-off.crm', 'hand-off.crm'])).toBe(0);
    expect(arrive('', ['', 'hand-off.crm'])).toBe(0);
  });

  test('a name alone strikes at the first arrival, and only there', () => {
    expect(arrive('hand-off.crm', ['hand-off.route'])).toBe(0);
    expect(arrive('hand-off.crm', ['hand-off.route', 'hand-off.crm'])).toBe(1);
  });

  test('with a count it strikes at that arrival, once', () => {
    expect(arrive('hand-off.crm:3', Array<string>(2).fill('hand-off.crm'))).toBe(0);
    expect(arrive('hand-off.crm:3', Array<string>(5).fill('hand-off.crm'))).toBe(1);
  });

  test('a name may hold colons itself', () => {
    expect(arrive('after:crm:2', ['after:crm'])).toBe(0);
    expect(arrive('after:crm:2', ['after:crm', 'after:crm'])).toBe(1);
  });

  test('the process dies there by SIGKILL, and nothing after the point runs', () => {
    const program = `
      import { createFaults } from '${faultsFile}';
      createFaults('here').point('here');
      process.stdout.write('survived');
    `;
    const { signal, stdout } = spawnSync(process.execPath, ['--input-type=module', '--eval', program], {
      encoding: 'utf8',
    });
    expect({ signal, stdout }).toEqual({ signal: 'SIGKILL', stdout: '' });
  });
});
