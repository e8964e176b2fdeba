import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { readIfThere, writePrivateFile } from './private-file.ts';

const Addresses = z.object({
  control: z.string(),
  middleware: z.string(),
  salesforce: z.string(),
  hubspot: z.string(),
});

/** Where the four servers answer. */
export type Addresses = z.infer<typeof Addresses>;

const Running = z.object({ pid: z.number(), addresses: Addresses, apiToken: z.string() });

/** What a running demo leaves in its data folder for those who want to speak to it. */
export type Running = z.infer<typeof Running>;

const fileOf = (folder: string): string => join(folder, 'running.json');

/** Says that a demo runs; only the owner of the folder may read it. */
export const writeRunning = (folder: string, running: Running): void =>
  writePrivateFile(fileOf(folder), JSON.stringify(running, null, 2));

/** What the last start of a demo said; it may have ended without a word. */
export function readRunning(folder: string): Running | null {
  const text = readIfThere(fileOf(folder));
  return text === null ? null : Running.parse(JSON.parse(text));
}

/** Takes it back. */
export const removeRunning = (folder: string): void => rmSync(fileOf(folder), { force: true });
