/** @jest-environment ./test/sf-plugin/sf-environment.ts */
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, expect, jest, test } from '@jest/globals';
import { SfCommand } from '@salesforce/sf-plugins-core';
import { TreatyCommand } from '../../sf-plugin/src/treaty-command.ts';

const plugin = fileURLToPath(new URL('../../sf-plugin', import.meta.url));

/** A command that changes something once that is confirmed. */
class Change extends TreatyCommand<string> {
  public async run(): Promise<string> {
    const { flags } = await this.parse(Change);
    await this.confirmChange('Change it?', flags);
    return 'changed';
  }
}

const confirm = jest.spyOn(SfCommand.prototype, 'confirm');
const logToStderr = jest.spyOn(SfCommand.prototype, 'logToStderr');
const isTerminal = process.stdin.isTTY;
beforeEach(() => {
  confirm.mockReset();
  logToStderr.mockReset().mockReturnValue(undefined);
  process.stdin.isTTY = true;
});
afterEach(() => {
  process.exitCode = undefined;
  process.stdin.isTTY = isTerminal;
});

const change = (...args: string[]): Promise<unknown> => Change.run(args, { root: plugin });

test('a change is made once a person confirms it', async () => {
  confirm.mockResolvedValue(true);
  await expect(change()).resolves.toBe('changed');
});

test('without confirmation nothing is changed', async () => {
  confirm.mockResolvedValue(false);
  await expect(change()).rejects.toMatchObject({ name: 'DeclinedError', exitCode: 1 });
});

test('with --no-prompt nobody is asked', async () => {
  await expect(change('--no-prompt')).resolves.toBe('changed');
  expect(confirm).not.toHaveBeenCalled();
});

test('where nobody can be asked, --no-prompt is required', async () => {
  process.stdin.isTTY = false;
  await expect(change()).rejects.toMatchObject({ name: 'PromptNeededError', exitCode: 2 });
});
