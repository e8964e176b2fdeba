import { resolve } from 'node:path';
import { ActiveDefinitions } from '@treaty/contract/active-definitions';
import { UsageError } from '../command/command-error.ts';
import { definitionFolder, root } from '../command/definition-folder.ts';
import { locateMiddleware, middlewareOptions, middlewareUsage } from '../command/locate-middleware.ts';
import type { Arguments, Command, CommandResult, Terminal } from '../command/run-command.ts';
import { createMiddlewareClient, type Middleware } from '../command/middleware-client.ts';
import { check } from './check.ts';
import { diff, inForce } from './diff.ts';
import { doc } from './doc.ts';
import { pull } from './pull.ts';
import { transfer } from './transfer.ts';

const usage = `npm run definitions -- <command>

  check                       lists every fault in the files, where it is and how to fix it
  diff [before] [after]       describes what changed; each side is a folder, or "${inForce}" for the version in force
                              (default: the version in force, compared with the folder)
  doc                         writes docs/definitions.md
  transfer-duties --from <person> --to <person> [--deputy <person>]
                              transfers everything that one person is responsible for to another; keys as in people.yaml
  pull                        replaces the files of the folder with those of the version in force, byte for byte

  --folder <folder>   the definitions (default: TREATY_DEFINITIONS, then definitions/)
  --with <folder>     check, diff: use the files of this folder, such as an example, in place of those of the same name
  --out <file>        doc: the file to write
  --dry-run           transfer-duties, pull: show what would be written, and write nothing
${middlewareUsage}`;

const options = {
  ...middlewareOptions,
  folder: { type: 'string' },
  with: { type: 'string' },
  out: { type: 'string' },
  from: { type: 'string' },
  to: { type: 'string' },
  deputy: { type: 'string' },
  'dry-run': { type: 'boolean', default: false },
} as const;
type Given = Arguments<typeof options>;

/** `npm run definitions`: checks, compares, documents, pulls the agreement, and transfers duties in it. */
export const definitionsCommand: Command<typeof options> = {
  usage,
  found: 'faults found or refused',
  options,
  run: dispatch,
};

function dispatch(
  { values, positionals }: Given,
  terminal: Terminal,
): Promise<CommandResult> | CommandResult {
  const [command = '', ...names] = positionals;
  const folder = definitionFolder(values.folder, terminal.environment);
  const active = () => fetchActive(locateMiddleware(values.url, terminal));
  refuseSurplus(command, names);
  switch (command) {
    case 'check':
      return check(folder, values.with);
    case 'diff': {
      const [before = inForce, after = folder] = names;
      return diff({ before, after, other: values.with }, active);
    }
    case 'doc':
      return doc(folder, resolve(values.out ?? resolve(root, 'docs/definitions.md')));
    case 'transfer-duties':
      return transfer(folder, dutyTransfer(values), values['dry-run']);
    case 'pull':
      return pull(folder, active, values['dry-run']);
    default:
      throw new UsageError(command === '' ? '' : `There is no command “${command}”.`);
  }
}

function dutyTransfer({ from, to, deputy }: Given['values']) {
  if (from === undefined || to === undefined) throw new UsageError('transfer-duties needs --from and --to.');
  return { from, to, deputy };
}

function refuseSurplus(command: string, names: readonly string[]): void {
  const surplus = names[command === 'diff' ? 2 : 0];
  if (surplus === undefined) return;
  throw new UsageError(`${command} does not take “${surplus}”. Name a folder with --folder.`);
}

/** The agreement in force, as the middleware holds it. @throws CommandError when it does not answer or refuses the token. */
const fetchActive = (middleware: Middleware): Promise<ActiveDefinitions> =>
  createMiddlewareClient(middleware)({
    method: 'GET',
    path: '/v1/definitions/active',
    answer: ActiveDefinitions,
  });
