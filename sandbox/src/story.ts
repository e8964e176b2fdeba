import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { styleText } from 'node:util';
import { playStory } from './demo/story/play-story.ts';
import { readRunning } from './supervisor/running.ts';
import { readSettings, root } from './supervisor/settings.ts';

/** Headings stand at the margin; everything below them is indented. */
const tell = (lines: string): void => {
  const isHeading = !lines.startsWith(' ');
  process.stdout.write(`${isHeading ? `\n${styleText('bold', lines)}` : lines}\n`);
};

try {
  const env = join(root, '.env');
  if (existsSync(env)) process.loadEnvFile(env);
  const running = readRunning(readSettings(process.env).dataFolder);
  if (running === null) throw new Error('Nothing runs here. Start it in another terminal with: npm start');
  await playStory({ addresses: running.addresses, token: running.apiToken, tell });
} catch (error) {
  process.stderr.write(`\n${error instanceof Error ? error.message : String(error)}\n`);
  process.exit(1);
}
