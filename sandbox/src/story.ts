import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { styleText } from 'node:util';
import { runStory } from './demo/story/run-story.ts';
import { readRunning } from './supervisor/running-demo.ts';
import { readSettings, root } from './supervisor/settings.ts';

/** Headings are not indented; everything below them is. */
const print = (lines: string): void => {
  const isHeading = !lines.startsWith(' ');
  process.stdout.write(`${isHeading ? `\n${styleText('bold', lines)}` : lines}\n`);
};

try {
  const env = join(root, '.env');
  if (existsSync(env)) process.loadEnvFile(env);
  const running = readRunning(readSettings(process.env).dataFolder);
  if (running === null)
    throw new Error('The demo is not running. Start it in another terminal with: npm start');
  await runStory({ ...running, print });
} catch (error) {
  process.stderr.write(`\n${error instanceof Error ? error.message : String(error)}\n`);
  process.exit(1);
}
