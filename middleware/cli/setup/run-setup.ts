import { fieldLabels } from '../../src/definitions/crm-labels/field-labels.ts';
import { hubspotProperties } from '../../src/definitions/crm-labels/hubspot-properties.ts';
import type { Definitions } from '../../src/definitions/definitions.ts';
import { exitCodes } from '../command/command-error.ts';
import type { CommandResult } from '../command/run-command.ts';
import type { OrgLogin } from './ask-sf.ts';
import { checkSalesforce } from './check-salesforce.ts';
import { openAccount, type SetupAccount } from './hubspot-account.ts';
import { planInstall } from './plan-install.ts';
import { planUninstall } from './plan-uninstall.ts';
import type { Plan } from './plan.ts';
import { ownProperties } from './property-state.ts';

/** What a setup needs. */
export interface SetupOptions {
  readonly definitions: Definitions;
  readonly hubspot: { readonly url: string; readonly token: string };
  readonly salesforce: OrgLogin | undefined;
  readonly isDryRun: boolean;
  readonly isUninstall: boolean;
  /** Prints a line while the setup runs. */
  readonly say: (line: string) => void;
}

const section = (title: string, lines: readonly string[]): readonly string[] =>
  lines.length === 0 ? [] : ['', title, ...lines.map((line) => `  - ${line}`)];

async function writeAll({ writes }: Plan, account: SetupAccount, options: SetupOptions): Promise<void> {
  const { say, isDryRun, isUninstall } = options;
  if (writes.length === 0) {
    const state = isUninstall ? 'has nothing of Treaty' : 'already has everything';
    say(`\nHubSpot ${state}: nothing to write.`);
    return;
  }
  const planned = writes.map(({ summary }) => summary);
  for (const line of section(`To write to HubSpot (${writes.length}):`, planned)) say(line);
  say(isDryRun ? '\nDry run: nothing was written.' : '');
  if (isDryRun) return;
  for (const write of writes) {
    await account.write(write);
    say(`  done: ${write.summary}`);
  }
}

/**
 * Brings a HubSpot account to what the agreement needs, or removes that again, and lists what is left to do. Whatever may fail for
 * lack of rights or because of the account's state is read before the first write.
 * @throws CommandError when a CRM does not answer or refuses the token.
 */
export async function runSetup(options: SetupOptions): Promise<CommandResult> {
  const { definitions, hubspot, salesforce, isDryRun, isUninstall, say } = options;
  const account = openAccount(hubspot);
  await account.checkRights();
  say('HubSpot: the token has the permissions that Treaty needs.');
  const findings =
    salesforce === undefined || isUninstall
      ? []
      : await checkSalesforce(salesforce, fieldLabels(definitions));
  const wanted = [...ownProperties, ...hubspotProperties(definitions)];
  const plan = (isUninstall ? planUninstall : planInstall)(await account.read(), wanted);
  await writeAll(plan, account, options);
  const toResolve = [...plan.remarks, ...findings];
  const manual = isUninstall ? [] : byHand;
  return {
    exitCode: toResolve.length === 0 ? exitCodes.done : exitCodes.found,
    lines: [...section('Resolve first:', toResolve), ...section('By hand, once:', manual)],
    json: { written: !isDryRun, writes: plan.writes, toResolve, byHand: manual },
  };
}

/** What has to be done by hand in the CRMs, in order. */
const byHand: readonly string[] = [
  'HubSpot: upload the project (hs project upload --profile production in hubspot-project), deploy the build, install the app.',
  'HubSpot: contact record, Customize, add both Treaty cards to the record view.',
  'HubSpot: in each workflow that should report to Treaty, add the action Record activity.',
  'Salesforce: activate the three Treaty flows (production deploys them inactive).',
  'Salesforce: Process Automation Settings, name a Default Workflow User.',
  'Salesforce: add at least one person to the public group Treaty Overdue Reviews.',
  'Salesforce: assign the permission sets; activate the Treaty record pages in Lightning App Builder.',
  'docs/admin-hubspot.md and docs/admin-salesforce.md show each of these step by step.',
];
