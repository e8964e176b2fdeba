import { resolve } from 'node:path';
import { chromium, type Browser, type LaunchOptions } from 'playwright-core';
import { unpackNpmBrowser } from './npm-browser.ts';

const cache = resolve(import.meta.dirname, '../../../.cache/browser');
const args = ['--no-sandbox', '--disable-gpu', '--font-render-hinting=none'];

/** Starts the browser that came with npm, else an installed one; null when neither runs here, which is then said. */
export async function openBrowser(): Promise<Browser | null> {
  const failures: string[] = [];
  for (const options of candidates()) {
    try {
      return await chromium.launch({ args, ...options });
    } catch (error) {
      failures.push(error instanceof Error ? (error.message.split('\n')[0] ?? '') : String(error));
    }
  }
  process.stderr.write(`The browser tests are left out: no browser runs here.\n${failures.join('\n')}\n`);
  return null;
}

function candidates(): readonly LaunchOptions[] {
  const { executable, libraries, fontSettings } = unpackNpmBrowser(cache);
  const env = { ...definedOf(process.env), FONTCONFIG_FILE: fontSettings };
  return [
    { executablePath: executable, env },
    { executablePath: executable, env: { ...env, LD_LIBRARY_PATH: libraries } },
    { channel: 'chrome' },
    { channel: 'msedge' },
    { executablePath: '/usr/bin/chromium' },
  ];
}

const definedOf = (environment: NodeJS.ProcessEnv): Record<string, string> =>
  Object.fromEntries(
    Object.entries(environment).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])),
  );
