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
import { SettingsError } from './settings.ts';
import type { VerifySettings } from './settings.ts';

/** A statement and the finding on it. */
export interface CheckResult extends Assumption {
  readonly platform: PlatformName;
  readonly finding: Finding;
}

/** What a run found, and what it could not delete. */
export interface Report {
  readonly results: readonly CheckResult[];
  /** Descriptions, with what to do about it; empty when everything was deleted. */
  readonly leftBehind: readonly string[];
  /** Why a platform could not be checked at all. */
  readonly notVerified: readonly string[];
  /** The platforms whose address is on this machine, which cannot be real ones. */
  readonly simulated: readonly PlatformName[];
}

/** What to verify. */
export interface Verification {
  readonly settings: VerifySettings;
  readonly run: Run;
  /** The id of the one statement to check; all of them unless told. */
  readonly only?: string | undefined;
}

interface PlatformVerification<Platform> {
  readonly name: PlatformName;
  readonly url: string;
  readonly checks: readonly Check<Platform>[];
  readonly open: () => Promise<Platform>;
}

interface Closeable {
  readonly close: () => Promise<void>;
}

const messageOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));

const closed = (platform: Closeable): Promise<string[]> =>
  platform.close().then(
    () => [],
    (error: unknown) => [messageOf(error)],
  );

const emptyReport: Report = { results: [], leftBehind: [], notVerified: [], simulated: [] };

const isOnThisMachine = (url: string): boolean =>
  /^(?:localhost|127(?:\.\d+){3}|\[::1\])$/u.test(new URL(url).hostname);

/** Checks one platform; that it cannot be opened is told and does not take the findings on the other away. */
const verifyPlatform = async <Platform extends Closeable>(
  { name, url, checks, open }: PlatformVerification<Platform>,
  { run, only }: Verification,
): Promise<Report> => {
  const statements = readAssumptions()[name].filter(({ id }) => only === undefined || id === only);
  if (statements.length === 0 || run.signal.aborted) return emptyReport;
  run.log(`${name}: ${statements.length} ${statements.length === 1 ? 'statement' : 'statements'}`);
  const platform = await open().catch((error: unknown) => messageOf(error));
  if (typeof platform === 'string') return { ...emptyReport, notVerified: [platform] };
  const wanted = statements.flatMap(({ id }) => checks.find((check) => check.id === id) ?? []);
  const findings = await runChecks(wanted, platform, run);
  const results = statements.map((statement) => ({
    ...statement,
    platform: name,
    finding: findings.get(statement.id) ?? notChecked('no check has been written for it'),
  }));
  const simulated = isOnThisMachine(url) ? [name] : [];
  return { results, leftBehind: await closed(platform), notVerified: [], simulated };
};

/** @throws {SettingsError} when the one statement is unknown, or about a platform that no settings were given for. */
const checkOnly = ({ settings, only }: Verification): void => {
  if (only === undefined) return;
  const assumptions = readAssumptions();
  const platform = platforms.find((name) => assumptions[name].some(({ id }) => id === only));
  if (platform === undefined)
    throw new SettingsError(`  --only ${only}: ${assumptionsPath} has no such statement`);
  if (settings[platform] === undefined)
    throw new SettingsError(`  --only ${only}: it is about ${platform}, for which no settings were given`);
};

/** Checks the statements about the platforms that settings were given for, and removes what that created. @throws {SettingsError} */
export const verify = async (verification: Verification): Promise<Report> => {
  checkOnly(verification);
  const { salesforce, hubspot } = verification.settings;
  const { run } = verification;
  const reports: Report[] = [];
  if (salesforce !== undefined) {
    const open = () => openSalesforceOrg(salesforce, run);
    const { url } = salesforce;
    reports.push(
      await verifyPlatform({ name: 'salesforce', url, checks: salesforceChecks, open }, verification),
    );
  }
  if (hubspot !== undefined) {
    const open = () => openHubSpotAccount(hubspot, run);
    const { url } = hubspot;
    reports.push(await verifyPlatform({ name: 'hubspot', url, checks: hubspotChecks, open }, verification));
  }
  return {
    results: reports.flatMap(({ results }) => results),
    leftBehind: reports.flatMap(({ leftBehind }) => leftBehind),
    notVerified: reports.flatMap(({ notVerified }) => notVerified),
    simulated: reports.flatMap(({ simulated }) => simulated),
  };
};
