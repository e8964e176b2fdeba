import { existsSync } from 'node:fs';
import type { ParseArgsConfig } from 'node:util';
import { runCommand, type Command, type Terminal } from './run-command.ts';

/** Runs a command as this process: its arguments, environment, streams and exit code; a `.env` file is read if present. */
export async function runAsProcess<O extends NonNullable<ParseArgsConfig['options']>>(
  command: Command<O>,
): Promise<void> {
  if (existsSync('.env')) process.loadEnvFile('.env');
  process.exitCode = await runCommand(command, process.argv.slice(2), processTerminal());
}

function processTerminal(): Terminal {
  let isProgressOpen = false;
  const line = (stream: NodeJS.WriteStream, text: string): void => {
    if (isProgressOpen) process.stderr.write('\n');
    isProgressOpen = false;
    stream.write(`${text}\n`);
  };
  return {
    // As for the middleware, an empty value counts as not set.
    environment: Object.fromEntries(Object.entries(process.env).filter(([, value]) => value !== '')),
    print: (text) => line(process.stdout, text),
    printError: (text) => line(process.stderr, text),
    progress: (text) => {
      if (process.stderr.isTTY) process.stderr.write(`\r${text}`);
      else line(process.stderr, text);
      isProgressOpen = process.stderr.isTTY;
    },
  };
}
