import { fieldWords } from '../../src/definitions/crm-labels/field-labels.ts';
import { hubspotProperties } from '../../src/definitions/crm-labels/hubspot-properties.ts';
import type { Definitions } from '../../src/definitions/definitions.ts';
import { exitCodes } from '../command/report.ts';
import type { OrgLogin } from './ask-sf.ts';
import { byHand } from './by-hand.ts';
import { checkSalesforce } from './check-salesforce.ts';
import { openAccount } from './hubspot-account.ts';
import type { SetupAccount } from './hubspot-account.ts';
import { planInstall } from './plan-install.ts';
import { planUninstall } from './plan-uninstall.ts';
import type { Plan } from './plan.ts';
import { ownProperties } from './property-state.ts';

/** What a set-up is given. */
export interface SetupOptions {
  readonly definitions: Definitions;
  readonly hubspot: { readonly url: string; readonly token: string };
  readonly salesforce: OrgLogin | undefined;
  readonly isDryRun: boolean;
  readonly isUninstall: boolean;
  readonly say: (line: string) => void;
}

const listed = (say: SetupOptions['say'], title: string, lines: readonly string[]): void => {
  if (lines.length === 0) return;
  say(`\n${title}`);
  for (const line of lines) say(`  - ${line}`);
};

async function writeAll({ writes }: Plan, account: SetupAccount, options: SetupOptions): Promise<void> {
  const { say, isDryRun, isUninstall } = options;
  if (writes.length === 0) {
    const state = isUninstall ? 'has nothing of Treaty' : 'has everything already';
    say(`\nHubSpot ${state}: nothing to write.`);
    return;
  }
  listed(
    say,
    `To write to HubSpot (${writes.length}):`,
    writes.map(({ says }) => says),
  );
  if (isDryRun) {
    say('\nDry run: nothing was written.');
    return;
  }
  say('');
  for (const write of writes) {
    await account.write(write);
    say(`  done: ${write.says}`);
  }
}

/**
 * Brings a HubSpot account to what the agreement needs, or takes it away again, and says what is left to do.
 * Everything that can fail by rights or by state is read before the first write. Returns the exit code.
 * @throws CommandError when a CRM does not answer or does not let us in.
 */
export async function runSetup(options: SetupOptions): Promise<number> {
  const { definitions, hubspot, salesforce, isUninstall, say } = options;
  const account = openAccount(hubspot);
  await account.checkRights();
  say('HubSpot: the token may do what Treaty needs.');
  const findings =
    salesforce === undefined || isUninstall ? [] : await checkSalesforce(salesforce, fieldWords(definitions));
  const wanted = [...ownProperties, ...hubspotProperties(definitions)];
  const plan = (isUninstall ? planUninstall : planInstall)(await account.read(), wanted);
  await writeAll(plan, account, options);
  listed(say, 'To settle first:', [...plan.remarks, ...findings]);
  if (!isUninstall) listed(say, 'By hand, once:', byHand);
  return plan.remarks.length + findings.length === 0 ? exitCodes.done : exitCodes.found;
}
