import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { readIfExists, writePrivateFile } from './private-file.ts';

const Addresses = z.object({
  control: z.string(),
  middleware: z.string(),
  salesforce: z.string(),
  hubspot: z.string(),
});

/** The addresses of the four servers. */
export type Addresses = z.infer<typeof Addresses>;

const Running = z.object({
  pid: z.number(),
  addresses: Addresses,
  apiToken: z.string(),
  controlToken: z.string().describe('For the control server; another one at each start.'),
});

/** What a running demo writes to its data folder for its clients. */
export type Running = z.infer<typeof Running>;

const fileOf = (folder: string): string => join(folder, 'running.json');

/** Records that a demo is running; only the owner may read the file. */
export const writeRunning = (folder: string, running: Running): void =>
  writePrivateFile(fileOf(folder), JSON.stringify(running, null, 2));

/** What the last start of a demo recorded; it may have been killed since. */
export function readRunning(folder: string): Running | null {
  const text = readIfExists(fileOf(folder));
  return text === null ? null : Running.parse(JSON.parse(text));
}

/** Removes the record. */
export const removeRunning = (folder: string): void => rmSync(fileOf(folder), { force: true });
