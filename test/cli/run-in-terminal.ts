import type { ParseArgsConfig } from 'node:util';
import { runCommand, type Command } from '../../middleware/cli/command/run-command.ts';

/** How a command ended, and what it wrote. */
export interface Ended {
  readonly exitCode: number;
  /** Line by line, on standard output. */
  readonly printed: readonly string[];
  /** On standard error, progress among it. */
  readonly errors: readonly string[];
  /** Both, in order. */
  readonly output: string;
}

/** Runs a command as npm would, with these arguments and nothing else in its environment. */
export async function runInTerminal<O extends NonNullable<ParseArgsConfig['options']>>(
  command: Command<O>,
  args: readonly string[],
  environment: Readonly<Record<string, string>> = {},
): Promise<Ended> {
  const written: { readonly text: string; readonly isError: boolean }[] = [];
  const printError = (text: string): void => void written.push({ text, isError: true });
  const exitCode = await runCommand(command, args, {
    environment,
    print: (text) => void written.push({ text, isError: false }),
    printError,
    progress: printError,
  });
  const texts = (isWanted: (isError: boolean) => boolean): readonly string[] =>
    written.filter(({ isError }) => isWanted(isError)).map(({ text }) => text);
  return {
    exitCode,
    printed: texts((isError) => !isError).flatMap((text) => text.split('\n')),
    errors: texts((isError) => isError),
    output: texts(() => true).join('\n'),
  };
}
