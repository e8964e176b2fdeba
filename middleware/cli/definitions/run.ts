import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { check } from './check.ts';
import { diff, inForce } from './diff.ts';
import { doc } from './doc.ts';
import { handOver } from './transfer.ts';
import { pull } from './pull.ts';
import { CommandError, exitCodes, type Report } from '../command/report.ts';

const root = resolve(import.meta.dirname, '../../..');

/** What a run is given, and where it says something. */
export interface Surroundings {
  readonly environment: Readonly<Record<string, string | undefined>>;
  readonly say: (text: string) => void;
  readonly complain: (text: string) => void;
}

const usage = `npm run definitions -- <command>

  check                       every fault of the files at its place, with what to do
  diff [before] [after]       what changed, in plain words; each a folder, or "active" for the version in force
                              (left out: the version in force, compared with the folder)
  doc                         writes docs/definitions.md
  hand-over --from <person> --to <person> [--deputy <person>]
                              hands over everything that a person answers for; persons as people.yaml has them
  pull                        writes the files of the version in force back, byte for byte

  --folder <folder>   the definitions (else TREATY_DEFINITIONS, else definitions/)
  --with <folder>     check, diff: with the files of this folder in place of those of the same name, such as an example
  --url <address>     the middleware (else TREATY_URL, else http://127.0.0.1:4001); its token: TREATY_API_TOKEN
  --out <file>        where doc writes
  --dry-run           hand-over, pull: only say what would be written
  --json              one JSON document in place of words

Ends with 0 done, 1 faults found or refused, 2 called wrongly, 69 no answer from the middleware, 77 not let in.`;

/** Runs one command and returns the exit code. */
export async function run(
  args: readonly string[],
  { environment, say, complain }: Surroundings,
): Promise<number> {
  const isJson = args.includes('--json');
  try {
    const { exitCode, lines, json } = await dispatch(args, environment);
    say(isJson ? JSON.stringify(json, null, 2) : lines.join('\n'));
    return exitCode;
  } catch (error) {
    if (!(error instanceof CommandError)) throw error;
    if (isJson) say(JSON.stringify({ error: error.message }, null, 2));
    else complain(error.message);
    return error.exitCode;
  }
}

const options = {
  folder: { type: 'string' },
  with: { type: 'string' },
  url: { type: 'string' },
  out: { type: 'string' },
  from: { type: 'string' },
  to: { type: 'string' },
  deputy: { type: 'string' },
  'dry-run': { type: 'boolean', default: false },
  json: { type: 'boolean', default: false },
  help: { type: 'boolean', short: 'h', default: false },
} as const;

function parsed(args: readonly string[]) {
  try {
    return parseArgs({ args: [...args], options, allowPositionals: true });
  } catch (error) {
    const [reason = ''] = (error instanceof Error ? error.message : String(error)).split('. ');
    throw new CommandError(exitCodes.usage, `${reason}.\n\n${usage}`);
  }
}

async function dispatch(args: readonly string[], environment: Surroundings['environment']): Promise<Report> {
  const { values, positionals } = parsed(args);
  const [command = '', ...names] = positionals;
  if (values.help) return { exitCode: exitCodes.done, lines: [usage], json: { usage } };
  const folder = resolve(values.folder ?? environment['TREATY_DEFINITIONS'] ?? resolve(root, 'definitions'));
  const middleware = {
    url: (values.url ?? environment['TREATY_URL'] ?? 'http://127.0.0.1:4001').replace(/\/$/, ''),
    token: environment['TREATY_API_TOKEN'],
  };
  refuseSurplus(command, names);
  switch (command) {
    case 'check':
      return check(folder, values.with);
    case 'diff':
      return diff(names[0] ?? inForce, names[1] ?? folder, middleware, values.with);
    case 'doc':
      return doc(folder, resolve(values.out ?? resolve(root, 'docs/definitions.md')));
    case 'hand-over': {
      const { from, to, deputy } = values;
      if (from === undefined || to === undefined)
        throw new CommandError(exitCodes.usage, `hand-over needs --from and --to.\n\n${usage}`);
      return handOver(folder, { from, to, deputy }, values['dry-run']);
    }
    case 'pull':
      return pull(folder, middleware, values['dry-run']);
    default:
      throw new CommandError(exitCodes.usage, usageFor(command));
  }
}

const usageFor = (unknown: string): string =>
  unknown === '' ? usage : `There is no command “${unknown}”.\n\n${usage}`;

function refuseSurplus(command: string, names: readonly string[]): void {
  const surplus = names[command === 'diff' ? 2 : 0];
  if (surplus === undefined) return;
  throw new CommandError(
    exitCodes.usage,
    `“${surplus}” is more than ${command} can do something with. A folder is named with --folder.\n\n${usage}`,
  );
}
