import type { ParityReport } from '@treaty/contract/parity';

type Row = readonly [label: string, ...counts: (number | string)[]];

/** A report as lines for a terminal: its sentences, the stages, the causes with what to do. */
export function parityLines(report: ParityReport): readonly string[] {
  const { finishedAt, sentences, stages, causes } = report;
  const counts = stages.map(({ stage, treaty, hubspot, salesforce }): Row => [
    stage ?? 'Unknown stage',
    treaty,
    hubspot,
    salesforce,
  ]);
  return [
    `Compared ${finishedAt ?? report.startedAt}`,
    '',
    ...sentences,
    '',
    ...table([['Stage', 'Treaty', 'HubSpot', 'Salesforce'], ...counts]),
    ...causes.flatMap(({ count, label, meaning }) => ['', `${count} ${label}`, `  ${meaning}`]),
  ];
}

/** Labels to the left, numbers to the right. */
function table(rows: readonly Row[]): readonly string[] {
  const widths = (rows[0] ?? []).map((_, column) =>
    Math.max(...rows.map((row) => String(row[column] ?? '').length)),
  );
  return rows.map((row) =>
    row
      .map((cell, column) => {
        const width = widths[column] ?? 0;
        return column === 0 ? String(cell).padEnd(width) : String(cell).padStart(width);
      })
      .join('  '),
  );
}
