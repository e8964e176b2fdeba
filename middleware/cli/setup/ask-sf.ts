import { execFile } from 'node:child_process';
import { z } from 'zod';
import { CommandError, exitCodes } from '../command/command-error.ts';

/** An org, and a token that opens it. */
export interface OrgLogin {
  readonly url: string;
  readonly token: string;
}

const Answer = z.object({ status: z.literal(0), result: z.unknown() });
const Refusal = z.object({ message: z.string() });
const Displayed = z.object({ instanceUrl: z.string(), accessToken: z.string().optional() });
const Shown = z.object({ accessToken: z.string() });

/** What `sf` takes for an alias or a username; on Windows it goes through a shell. */
const name = /^[\w.@+-]+$/;

/** Access tokens begin with the org's id; newer releases of `sf` show a note in their place. */
const isToken = (text: string | undefined): text is string => text?.startsWith('00D') === true;

/**
 * Asks the Salesforce CLI of this machine for the login of an alias or a username.
 * @throws CommandError that says what to do next: there is no `sf`, or it does not know the org.
 */
export async function askSf(alias: string): Promise<OrgLogin> {
  if (!name.test(alias))
    throw new CommandError(
      exitCodes.usage,
      `“${alias}” is neither an alias of sf, nor a username, nor an address.`,
    );
  const { instanceUrl, accessToken } = Displayed.parse(await ask(['org', 'display'], alias));
  const token = isToken(accessToken)
    ? accessToken
    : Shown.parse(await ask(['org', 'auth', 'show-access-token'], alias)).accessToken;
  return { url: instanceUrl.replace(/\/{1,9}$/, ''), token };
}

async function ask(command: readonly string[], alias: string): Promise<unknown> {
  const written = parsed(await run([...command, '--target-org', alias, '--json']));
  const answer = Answer.safeParse(written);
  if (answer.success) return answer.data.result;
  const refused = Refusal.safeParse(written);
  const why = refused.success ? refused.data.message : 'it gave no answer';
  throw new CommandError(
    exitCodes.refused,
    `sf ${command.join(' ')} did not return the org “${alias}”: ${why.replaceAll(/\s+/g, ' ').trim()}
Log in first: sf org login web --alias ${alias}`,
  );
}

/** What `sf` wrote; it writes its refusals there too, and ends with another code. */
const run = (args: readonly string[]): Promise<string> =>
  new Promise((done, fail) => {
    execFile('sf', [...args], { shell: process.platform === 'win32' }, (error, stdout) => {
      if (error !== null && error.code === 'ENOENT') fail(missing());
      else done(stdout);
    });
  });

const missing = (): CommandError =>
  new CommandError(
    exitCodes.unavailable,
    `The Salesforce CLI, sf, is not on this machine's path.
Install it (npm install --global @salesforce/cli) and log in, or give the org's address and --salesforce-token.`,
  );

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
