const { readdirSync } = require('node:fs');
const { join } = require('node:path');

/** Says what this run leaves out: nobody has to remember it. */
module.exports = class LeftOut {
  onRunComplete() {
    if (process.env.TREATY_NO_BROWSER === '1')
      process.stdout.write('\nNO BROWSER TEST WAS RUN: TREATY_NO_BROWSER=1 says to do without a browser.\n');
    if (process.env.TREATY_LONG === '1') return;
    const files = readdirSync(join(__dirname, '../long')).filter((name) => name.endsWith('.test.ts'));
    const names = files.map((name) => name.replace('.test.ts', '')).join(', ');
    process.stdout.write(
      `\nLeft to npm run test:long: ${names}; services and flows on PostgreSQL; most states of the gallery; properties tried more than ${process.env.TREATY_RUNS ?? 200} times.\n`,
    );
  }
};
