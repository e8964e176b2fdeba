import { z } from 'zod';
import { readIfThere, writePrivateFile } from './private-file.ts';

const Progress = z.object({
  /** Milliseconds between the shared clock and real time. */
  clockOffset: z.number(),
  /** The real instant at which the demo data were begun: the day they lead up to. */
  begunAt: z.number(),
  /** How many moments of the demo data were played; null when they are finished. */
  played: z.number().nullable(),
});

/** How far a demo has come: kept, so that a later start goes on from there. */
export type Progress = z.infer<typeof Progress>;

/** Keeps the progress in a file. */
export class ProgressFile {
  readonly #path: string;
  #progress: Progress;

  /** Reads the file, or begins with `first`. */
  constructor(path: string, first: Progress) {
    this.#path = path;
    const text = readIfThere(path);
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
