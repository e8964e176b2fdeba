import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { http } from '@hubspot/local-dev-lib/http';
import { isTranslationError, translate, type TranslateResult } from '@hubspot/project-parsing-lib/translate';
import { parseProjectConfig } from '@hubspot/project-parsing-lib/projects';
import { componentSchemas } from './component-schemas.ts';

/** The project as it is shipped. */
export const shippedProject = resolve(import.meta.dirname, '../../../hubspot-project');

/** Reads and checks a project with HubSpot's own code; only its schemas, which it would fetch from an account, are ours. */
export async function translateProject(folder: string, profile: string): Promise<TranslateResult> {
  Object.assign(http, { get: () => Promise.resolve({ data: componentSchemas }) });
  const { srcDir, platformVersion } = parseProjectConfig(folder);
  const project = { projectSourceDir: join(folder, srcDir), platformVersion, accountId: 1 };
  try {
    return await translate(project, { profile });
  } catch (error) {
    throw isTranslationError(error) ? new Error(error.toString()) : error;
  }
}

/** Calls back with a copy of the project in which one file was changed. */
export async function withChange<T>(
  path: string,
  change: (text: string) => string,
  use: (folder: string) => Promise<T>,
): Promise<T> {
  const folder = mkdtempSync(join(tmpdir(), 'treaty-project-'));
  try {
    cpSync(shippedProject, folder, { recursive: true });
    const file = join(folder, path);
    const text = readFileSync(file, 'utf8');
    const changed = change(text);
    if (changed === text) throw new Error(`nothing changed in ${path}`);
    writeFileSync(file, changed);
    return await use(folder);
  } finally {
    rmSync(folder, { recursive: true });
  }
}
