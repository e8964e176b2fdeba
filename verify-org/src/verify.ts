import { assumptionsPath, platforms, readAssumptions } from './assumptions.ts';
import type { Assumption, PlatformName } from './assumptions.ts';
import { notChecked } from './check.ts';
import type { Check, Finding } from './check.ts';
import { openHubSpotAccount } from './hubspot/hubspot-account.ts';
import { hubspotChecks } from './hubspot/hubspot-checks.ts';
import { runChecks } from './run-checks.ts';
import type { Run } from './run.ts';
import { openSalesforceOrg } from './salesforce/salesforce-org.ts';
import { salesforceChecks } from './salesforce/salesforce-checks.ts';
import { SettingsFault } from './settings.ts';
import type { VerifySettings } from './settings.ts';

/** A statement and what was found. */
export interface Verdict extends Assumption {
  readonly platform: PlatformName;
  readonly finding: Finding;
}

/** What a run found, and what it could not remove again. */
export interface Report {
  readonly verdicts: readonly Verdict[];
  /** In words, with what a person does about it; empty when all is clean. */
  readonly leftBehind: readonly string[];
  /** Why a platform could not be checked at all, in words. */
  readonly unfit: readonly string[];
  /** The platforms whose address is on this machine: no real one is. */
  readonly simulated: readonly PlatformName[];
}

/** What to verify. */
export interface Verification {
  readonly settings: VerifySettings;
  readonly run: Run;
  /** The id of the one statement to check; all of them unless told. */
  readonly only?: string | undefined;
}

interface Half<Platform> {
  readonly name: PlatformName;
  readonly url: string;
  readonly checks: readonly Check<Platform>[];
  readonly open: () => Promise<Platform>;
}

interface Closeable {
  readonly close: () => Promise<void>;
}

const words = (error: unknown): string => (error instanceof Error ? error.message : String(error));

const closed = (platform: Closeable): Promise<string[]> =>
  platform.close().then(
    () => [],
    (error: unknown) => [words(error)],
  );

const nothing: Report = { verdicts: [], leftBehind: [], unfit: [], simulated: [] };

const isOnThisMachine = (url: string): boolean =>
  /^(?:localhost|127(?:\.\d+){3}|\[::1\])$/u.test(new URL(url).hostname);

/** Checks one platform; that it cannot be opened is told and does not take the findings on the other away. */
const verifyHalf = async <Platform extends Closeable>(
  { name, url, checks, open }: Half<Platform>,
  { run, only }: Verification,
): Promise<Report> => {
  const statements = readAssumptions()[name].filter(({ id }) => only === undefined || id === only);
  if (statements.length === 0 || run.signal.aborted) return nothing;
  run.tell(`${name}: ${statements.length} ${statements.length === 1 ? 'statement' : 'statements'}`);
  const platform = await open().catch((error: unknown) => words(error));
  if (typeof platform === 'string') return { ...nothing, unfit: [platform] };
  const wanted = statements.flatMap(({ id }) => checks.find((check) => check.id === id) ?? []);
  const findings = await runChecks(wanted, platform, run);
  const verdicts = statements.map((statement) => ({
    ...statement,
    platform: name,
    finding: findings.get(statement.id) ?? notChecked('no check has been written for it'),
  }));
  const simulated = isOnThisMachine(url) ? [name] : [];
  return { verdicts, leftBehind: await closed(platform), unfit: [], simulated };
};

/** @throws {SettingsFault} when the one statement is unknown, or about a platform that no settings were given for. */
const refuseUseless = ({ settings, only }: Verification): void => {
  if (only === undefined) return;
  const assumptions = readAssumptions();
  const platform = platforms.find((name) => assumptions[name].some(({ id }) => id === only));
  if (platform === undefined)
    throw new SettingsFault(`  --only ${only}: ${assumptionsPath} has no such statement`);
  if (settings[platform] === undefined)
    throw new SettingsFault(`  --only ${only}: it is about ${platform}, for which no settings were given`);
};

/** Checks the statements about the platforms that settings were given for, and removes what that created. @throws {SettingsFault} */
export const verify = async (verification: Verification): Promise<Report> => {
  refuseUseless(verification);
  const { salesforce, hubspot } = verification.settings;
  const { run } = verification;
  const halves: Report[] = [];
  if (salesforce !== undefined) {
    const open = () => openSalesforceOrg(salesforce, run);
    const { url } = salesforce;
    halves.push(await verifyHalf({ name: 'salesforce', url, checks: salesforceChecks, open }, verification));
  }
  if (hubspot !== undefined) {
    const open = () => openHubSpotAccount(hubspot, run);
    const { url } = hubspot;
    halves.push(await verifyHalf({ name: 'hubspot', url, checks: hubspotChecks, open }, verification));
  }
  return {
    verdicts: halves.flatMap(({ verdicts }) => verdicts),
    leftBehind: halves.flatMap(({ leftBehind }) => leftBehind),
    unfit: halves.flatMap(({ unfit }) => unfit),
    simulated: halves.flatMap(({ simulated }) => simulated),
  };
};
