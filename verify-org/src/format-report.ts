import { assumptionsPath } from './assumptions.ts';
import type { PlatformName } from './assumptions.ts';
import type { Finding } from './check.ts';
import type { Report, CheckResult } from './verify.ts';

const words: Readonly<Record<Finding['kind'], string>> = {
  held: 'held',
  differs: 'DIFFERS',
  not_checked: 'not checked',
};

const titles: Readonly<Record<PlatformName, string>> = { salesforce: 'Salesforce', hubspot: 'HubSpot' };

const seenIn = (finding: Finding): string => {
  if (finding.kind === 'differs') return finding.saw;
  return finding.kind === 'not_checked' ? finding.why : '';
};

const rowOf = ({ id, status, finding }: CheckResult): string[] => [id, status, words[finding.kind]];

const alignColumns = (rows: readonly string[][]): string[] => {
  const widths = [0, 1].map((column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)));
  return rows.map((row) => row.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join('  '));
};

const ofKind = (report: Report, kind: Finding['kind']): CheckResult[] =>
  report.results.filter(({ finding }) => finding.kind === kind);

const differences = (report: Report): string[] =>
  ofKind(report, 'differs').flatMap(({ id, behaviour, finding }) => [
    '',
    `${id} says: ${behaviour}`,
    `  seen: ${seenIn(finding)}`,
  ]);

/** The unchecked statements by reason: one reason often applies to many statements. */
const unchecked = (report: Report): string[] => {
  const reasons = Map.groupBy(ofKind(report, 'not_checked'), ({ finding }) => seenIn(finding));
  if (reasons.size === 0) return [];
  const lines = [...reasons].flatMap(([why, of]) => [...of.map(({ id }) => `  ${id}`), `    ${why}`]);
  return ['', 'Not checked, and why:', ...lines];
};

/** Statements that held on a real platform and are not marked so yet. */
const nowSeen = (report: Report): string[] =>
  ofKind(report, 'held').flatMap(({ id, platform, status }) =>
    status === 'seen' || report.simulated.includes(platform) ? [] : [id],
  );

const advice = (report: Report): string[] => [
  ...report.simulated.flatMap((platform) => [
    '',
    `${titles[platform]} was on this machine, so it was simulated: what held there proves nothing about the real one.`,
  ]),
  ...markable(nowSeen(report)),
];

const markable = (ids: readonly string[]): string[] => {
  if (ids.length === 0) return [];
  return [
    '',
    `These held here; in ${assumptionsPath} they can now be given "status: seen":`,
    ...ids.map((id) => `  ${id}`),
  ];
};

/** The exit code of a run: 0 when nothing differs and nothing is left behind, 1 otherwise, 2 when a platform was not checked. */
export const exitCodeOf = (report: Report): 0 | 1 | 2 => {
  if (report.notVerified.length > 0) return 2;
  return ofKind(report, 'differs').length + report.leftBehind.length === 0 ? 0 : 1;
};

/** The report as text: a table, each difference with its statement, the reasons for unchecked ones, what to change in the file, a summary. */
export const tableOf = (report: Report): string => [...findings(report), ...failures(report)].join('\n');

const findings = (report: Report): string[] => {
  if (report.results.length === 0) return [];
  const counts = (['held', 'differs', 'not_checked'] as const).map(
    (kind) => `${ofKind(report, kind).length} ${words[kind].toLowerCase()}`,
  );
  return [
    ...alignColumns([['statement', 'status', 'finding'], ...report.results.map(rowOf)]),
    ...differences(report),
    ...unchecked(report),
    ...advice(report),
    '',
    `${counts.join(', ')}.`,
  ];
};

const failures = ({ leftBehind, notVerified }: Report): string[] => [
  ...leftBehind.map((each) => `Left behind: ${each}`),
  ...notVerified.map((each) => `Not verified: ${each}`),
];

/** The report as JSON. */
export const jsonOf = (report: Report): string =>
  JSON.stringify(
    {
      statements: report.results.map(({ platform, id, behaviour, status, finding }) => ({
        platform,
        id,
        behaviour,
        status,
        finding: finding.kind,
        seen: seenIn(finding),
      })),
      simulated: report.simulated,
      mayBeMarkedSeen: nowSeen(report),
      leftBehind: report.leftBehind,
      notVerified: report.notVerified,
    },
    null,
    2,
  );
