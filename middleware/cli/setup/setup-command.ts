import { readFileSync } from 'node:fs';
import { UsageError } from '../command/command-error.ts';
import { definitionFolder, filesIn, requireFit } from '../command/definition-folder.ts';
import type { Command } from '../command/run-command.ts';
import { askSf } from './ask-sf.ts';
import type { OrgLogin } from './ask-sf.ts';
import { runSetup } from './run-setup.ts';

const usage = `npm run setup -- --hubspot <file> [--salesforce <alias>]

Creates the HubSpot properties that the agreement needs, and checks the Salesforce org. Run it again at any time, also after
an interruption: it writes only what is missing.

  --hubspot <file>            file with the access token of the HubSpot app
  --salesforce <alias>        also check that this org has everything: an alias or a username that sf knows,
                              or an address such as https://acme.my.salesforce.com
  --salesforce-token <file>   with an address: file with an access token for it
  --folder <folder>           the definitions (default: TREATY_DEFINITIONS, then definitions/)
  --dry-run                   list what would be written, and write nothing
  --uninstall                 archive Treaty's properties in HubSpot, with their values`;

const options = {
  hubspot: { type: 'string' },
  salesforce: { type: 'string' },
  'salesforce-token': { type: 'string' },
  folder: { type: 'string' },
  'dry-run': { type: 'boolean', default: false },
  uninstall: { type: 'boolean', default: false },
} as const;

/** `npm run setup` prepares a HubSpot account and checks a Salesforce org. */
export const setupCommand: Command<typeof options> = {
  usage,
  found: 'something is left to resolve',
  options,
  run: async ({ values }, { environment, print }) => {
    if (values.hubspot === undefined)
      throw new UsageError('Name the file with the access token of the HubSpot app: --hubspot.');
    const folder = definitionFolder(values.folder, environment);
    return runSetup({
      definitions: requireFit(filesIn(folder), 'The definitions are not valid:').definitions,
      hubspot: {
        url: (environment['HUBSPOT_API_URL'] ?? 'https://api.hubapi.com').replace(/\/{1,9}$/, ''),
        token: tokenIn(values.hubspot),
      },
      salesforce: await orgFrom(values.salesforce, values['salesforce-token']),
      isDryRun: values['dry-run'],
      isUninstall: values.uninstall,
      say: print,
    });
  },
};

function tokenIn(file: string): string {
  try {
    return readFileSync(file, 'utf8').trim();
  } catch {
    throw new UsageError(`The file ${file} cannot be read. Put the token into it, and nothing else.`);
  }
}

const isAddress = (org: string): boolean => /^https?:\/\//.test(org);

async function orgFrom(org: string | undefined, file: string | undefined): Promise<OrgLogin | undefined> {
  if (org === undefined && file === undefined) return undefined;
  if (org !== undefined && file === undefined && !isAddress(org)) return askSf(org);
  if (org === undefined || file === undefined || !isAddress(org))
    throw new UsageError(
      'An address after --salesforce and --salesforce-token require each other; an alias needs no token.',
    );
  return { url: org.replace(/\/{1,9}$/, ''), token: tokenIn(file) };
}
