import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { definitionsCommand } from '../../../middleware/cli/definitions/definitions-command.ts';
import { readActiveDefinitions } from '../../../middleware/src/services/definitions/read-active-definitions.ts';
import { startServer, type TestServer } from '../../adapters/http/start-server.ts';
import { runInTerminal } from '../run-in-terminal.ts';
import { changed } from '../../unit/definitions/shipped-files.ts';
import { agreementInForce } from '../../services/definitions/agreement-in-force.ts';

export const root = resolve(import.meta.dirname, '../../..');
export const token = 'treaty_reader_0001';

export interface Outcome {
  readonly exitCode: number;
  readonly said: string;
}

/** A copy of the shipped definitions on which commands run. */
export interface CliBench {
  readonly folder: string;
  /** Beside the folder, for what else is written. */
  readonly temporary: string;
  /** Makes the copy anew. */
  readonly reset: () => void;
  readonly textOf: (file: string) => string;
  readonly rewrite: (file: string, from: string, to: string) => void;
  /** Runs a command on the folder, as npm would. */
  readonly command: (
    args: readonly string[],
    environment?: Readonly<Record<string, string>>,
  ) => Promise<Outcome>;
  readonly close: () => void;
}

/** Opens one. */
export function openCliBench(): CliBench {
  const temporary = mkdtempSync(join(tmpdir(), 'treaty-cli-'));
  const folder = join(temporary, 'definitions');
  const textOf = (file: string): string => readFileSync(join(folder, file), 'utf8');
  return {
    folder,
    temporary,
    reset: () => {
      rmSync(folder, { recursive: true, force: true });
      cpSync(join(root, 'definitions'), folder, { recursive: true });
    },
    textOf,
    rewrite: (file, from, to) => writeFileSync(join(folder, file), changed(textOf(file), from, to)),
    command: async (args, environment = {}) => {
      const ended = await runInTerminal(definitionsCommand, [...args, '--folder', folder], environment);
      return { exitCode: ended.exitCode, said: ended.output };
    },
    close: () => rmSync(temporary, { recursive: true }),
  };
}

/** A middleware that holds the shipped agreement, or one that was changed on its way. */
export const serving = (agreement = agreementInForce()): Promise<TestServer> =>
  startServer({
    tokens: { [token]: { name: 'reader', scopes: ['read'] } },
    handlers: { activeDefinitions: () => readActiveDefinitions({ agreement }) },
  });
