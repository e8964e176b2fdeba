const { relative } = require('node:path');

const shown = 10;

/** Says which files took longest, so that a slow one is seen in the run that made it slow. */
module.exports = class SlowestFiles {
  onRunComplete(_contexts, { testResults }) {
    if (testResults.length <= shown) return;
    const lines = testResults
      .map(({ testFilePath, perfStats }) => ({ path: testFilePath, seconds: perfStats.runtime / 1000 }))
      .toSorted((a, b) => b.seconds - a.seconds)
      .slice(0, shown)
      .map(({ path, seconds }) => `${seconds.toFixed(1).padStart(7)} s  ${relative(process.cwd(), path)}`);
    process.stdout.write(`\nThe slowest of ${testResults.length} test files:\n${lines.join('\n')}\n`);
  }
};
