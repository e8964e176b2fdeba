import { parseArgs, type ParseArgsConfig } from 'node:util';
import { CommandError, exitCodes, messageOf, UsageError, type ExitCode } from './command-error.ts';

type Options = NonNullable<ParseArgsConfig['options']>;

/** The parsed command line of a command with these options. */
export type Arguments<O extends Options> = ReturnType<
  typeof parseArgs<{ options: O; allowPositionals: true; args: string[] }>
>;

/** Where a command reads its environment and writes its output. */
export interface Terminal {
  readonly environment: Readonly<Record<string, string | undefined>>;
  /** Writes a line to standard output. */
  readonly print: (text: string) => void;
  /** Writes a line to standard error. */
  readonly printError: (text: string) => void;
  /** Shows progress on standard error; a terminal overwrites the progress shown before. */
  readonly progress: (text: string) => void;
}

/** The outcome of a command: lines for people, and a document for programs that asked for --json. */
export interface CommandResult {
  readonly exitCode: ExitCode;
  readonly lines: readonly string[];
  readonly json: object;
}

interface Texts {
  /** How it is called, what it does and its own options; the shared ones are added. */
  readonly usage: string;
  /** What exit code 1 means, in a few words. */
  readonly found: string;
}

/** One `npm run` command. */
export interface Command<O extends Options> extends Texts {
  readonly options: O;
  /** Does the work. What it prints on the way is left out with --json. @throws CommandError */
  readonly run: (given: Arguments<O>, terminal: Terminal) => Promise<CommandResult> | CommandResult;
}

const sharedOptions = {
  json: { type: 'boolean', default: false },
  help: { type: 'boolean', short: 'h', default: false },
} as const;

/** Runs a command: arguments, help, --json, error output. Returns the exit code. */
export async function runCommand<O extends Options>(
  command: Command<O>,
  args: readonly string[],
  terminal: Terminal,
): Promise<ExitCode> {
  const shared = { args: [...args], options: sharedOptions, strict: false, allowPositionals: true } as const;
  const { help, json } = parseArgs(shared).values;
  const isJson = json === true;
  try {
    const result =
      help === true
        ? helpOf(command)
        : await command.run(parse(command.options, args), isJson ? silenced(terminal) : terminal);
    if (isJson) terminal.print(JSON.stringify(result.json, null, 2));
    else if (result.lines.length > 0) terminal.print(result.lines.join('\n'));
    return result.exitCode;
  } catch (error) {
    if (!(error instanceof CommandError)) throw error;
    if (isJson) terminal.print(JSON.stringify({ error: error.message }, null, 2));
    else terminal.printError(error instanceof UsageError ? withUsage(error, command) : error.message);
    return error.exitCode;
  }
}

function parse<O extends Options>(options: O, args: readonly string[]): Arguments<O> {
  try {
    return parseArgs({ args: [...args], options: { ...sharedOptions, ...options }, allowPositionals: true });
  } catch (error) {
    const [reason = ''] = messageOf(error).split('. ');
    throw new UsageError(`${reason}.`);
  }
}

const silenced = (terminal: Terminal): Terminal => ({ ...terminal, print: () => undefined });

const usageOf = ({ usage, found }: Texts): string => `${usage}

  --json              print one JSON document instead of text
  -h, --help          print this help

Exit codes: 0 success, 1 ${found}, 2 wrong usage, 69 no answer, 77 access denied.`;

const withUsage = ({ message }: UsageError, texts: Texts): string =>
  message === '' ? usageOf(texts) : `${message}\n\n${usageOf(texts)}`;

const helpOf = (texts: Texts): CommandResult => {
  const usage = usageOf(texts);
  return { exitCode: exitCodes.done, lines: [usage], json: { usage } };
};
