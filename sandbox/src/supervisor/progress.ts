import { z } from 'zod';
import { readIfExists, writePrivateFile } from './private-file.ts';

const Progress = z.object({
  /** Milliseconds between the shared clock and real time. */
  clockOffset: z.number(),
  /** The real instant at which seeding began: the timeline leads up to it. */
  begunAt: z.number(),
  /** How many steps of the timeline are done; null when all are. */
  played: z.number().nullable(),
});

/** The progress of a demo, kept for the next start. */
export type Progress = z.infer<typeof Progress>;

/** Keeps the progress in a file. */
export class ProgressFile {
  readonly #path: string;
  #progress: Progress;

  /** Reads the file, or begins with `first`. */
  constructor(path: string, first: Progress) {
    this.#path = path;
    const text = readIfExists(path);
    this.#progress = text === null ? first : Progress.parse(JSON.parse(text));
    if (text === null) this.save({});
  }

  get now(): Progress {
    return this.#progress;
  }

  save(changes: Partial<Progress>): void {
    this.#progress = { ...this.#progress, ...changes };
    writePrivateFile(this.#path, JSON.stringify(this.#progress));
  }
}
