import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { faultToText } from '../../src/definitions/fault.ts';
import { readDefinitions } from '../../src/definitions/read-definitions.ts';
import { filesIn } from '../definitions/folder.ts';
import { CommandError, exitCodes } from '../command/report.ts';
import { askSf } from './ask-sf.ts';
import type { OrgLogin } from './ask-sf.ts';
import type { SetupOptions } from './run-setup.ts';

const root = resolve(import.meta.dirname, '../../..');

export const usage = `npm run setup -- --hubspot <file> [--salesforce <alias>]

  --hubspot <file>            file with the access token of the HubSpot app
  --salesforce <alias>        also look whether this org has everything: an alias or a username that sf knows,
                              or an address such as https://acme.my.salesforce.com
  --salesforce-token <file>   with an address: file with an access token for it
  --folder <folder>           the definitions (else TREATY_DEFINITIONS, else definitions/)
  --dry-run                   list every write, make none
  --uninstall                 archive Treaty's properties in HubSpot, with their values

It can be run again at any time, also after it was cut off: it writes only what is missing.
Ends with 0 done, 1 something to settle, 2 called wrongly, 69 no answer, 77 not let in.`;

const options = {
  hubspot: { type: 'string' },
  salesforce: { type: 'string' },
  'salesforce-token': { type: 'string' },
  folder: { type: 'string' },
  'dry-run': { type: 'boolean', default: false },
  uninstall: { type: 'boolean', default: false },
  help: { type: 'boolean', short: 'h', default: false },
} as const;

const wrong = (why: string): CommandError => new CommandError(exitCodes.usage, `${why}\n\n${usage}`);

const parsed = (args: readonly string[]) => {
  try {
    return parseArgs({ args: [...args], options }).values;
  } catch (error) {
    throw wrong(error instanceof Error ? error.message : String(error));
  }
};

const tokenIn = (file: string): string => {
  try {
    return readFileSync(file, 'utf8').trim();
  } catch {
    throw wrong(`The file ${file} cannot be read: put the token into it, and nothing else.`);
  }
};

const definitionsIn = (folder: string): SetupOptions['definitions'] => {
  const read = readDefinitions(filesIn(folder));
  if ('definitions' in read) return read.definitions;
  throw new CommandError(exitCodes.found, read.faults.map(faultToText).join('\n'));
};

const isAddress = (org: string): boolean => /^https?:\/\//.test(org);

async function orgFrom(org: string | undefined, file: string | undefined): Promise<OrgLogin | undefined> {
  if (org === undefined && file === undefined) return undefined;
  if (org !== undefined && file === undefined && !isAddress(org)) return askSf(org);
  if (org === undefined || file === undefined || !isAddress(org))
    throw wrong(
      'An address after --salesforce and --salesforce-token need each other; an alias needs no token.',
    );
  return { url: org.replace(/\/+$/, ''), token: tokenIn(file) };
}

/** Reads arguments, token files and definitions, and asks `sf` for an alias; undefined when help was asked for. @throws CommandError, called wrongly. */
export async function setupOptions(
  args: readonly string[],
  environment: Readonly<Record<string, string | undefined>>,
): Promise<Omit<SetupOptions, 'say'> | undefined> {
  const values = parsed(args);
  if (values.help) return undefined;
  if (values.hubspot === undefined) throw wrong('Name the file with the token of the HubSpot app.');
  return {
    definitions: definitionsIn(
      resolve(values.folder ?? environment['TREATY_DEFINITIONS'] ?? `${root}/definitions`),
    ),
    hubspot: {
      url: (environment['HUBSPOT_API_URL'] ?? 'https://api.hubapi.com').replace(/\/+$/, ''),
      token: tokenIn(values.hubspot),
    },
    salesforce: await orgFrom(values.salesforce, values['salesforce-token']),
    isDryRun: values['dry-run'],
    isUninstall: values.uninstall,
  };
}
