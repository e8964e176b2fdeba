const width = 30;

/** A bar such as `[###---] 50 %  1200 rows`. */
export function progressBar(done: number, whole: number, rows: number): string {
  const share = whole === 0 ? 1 : Math.min(1, done / whole);
  const filled = Math.round(share * width);
  const bar = `${'#'.repeat(filled)}${'-'.repeat(width - filled)}`;
  return `[${bar}] ${String(Math.floor(share * 100)).padStart(3)} %  ${rows} rows`;
}
