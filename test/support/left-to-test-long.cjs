const { readdirSync } = require('node:fs');
const { join } = require('node:path');

/** Says what a short run leaves out: nobody has to remember it. */
module.exports = class LeftToTestLong {
  onRunComplete() {
    if (process.env.TREATY_LONG === '1') return;
    const files = readdirSync(join(__dirname, '../long')).filter((name) => name.endsWith('.test.ts'));
    const names = files.map((name) => name.replace('.test.ts', '')).join(', ');
    process.stdout.write(
      `\nLeft to npm run test:long: ${names}; services and flows on PostgreSQL; properties tried more than ${process.env.TREATY_RUNS ?? 200} times.\n`,
    );
  }
};
