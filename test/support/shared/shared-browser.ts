import { resolve } from 'node:path';
import { chromium, type BrowserServer, type LaunchOptions } from 'playwright-core';
import { unpackNpmBrowser } from './npm-browser.ts';

const cache = resolve(import.meta.dirname, '../../../.cache/browser');
const args = ['--no-sandbox', '--disable-gpu', '--font-render-hinting=none'];

/** Starts the browser that came with npm, else an installed one. @throws when none runs here. */
export async function openSharedBrowser(): Promise<BrowserServer> {
  const failures: string[] = [];
  for (const options of candidates()) {
    try {
      return await chromium.launchServer({ args, host: '127.0.0.1', ...options });
    } catch (error) {
      failures.push(error instanceof Error ? (error.message.split('\n')[0] ?? '') : String(error));
    }
  }
  throw new Error(
    `No browser runs here. Set TREATY_NO_BROWSER=1 to leave the browser tests out.\n${failures.join('\n')}`,
  );
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
