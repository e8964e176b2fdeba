import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { apiError } from '../api-error.ts';

/** The text files of a zip by their paths; refuses what is not a zip. Nothing is written to disk. */
export const readZip = (zip: Uint8Array): ReadonlyMap<string, string> => {
  try {
    const entries = unzipSync(zip, { filter: ({ name }) => !name.endsWith('/') });
    return new Map(Object.entries(entries).map(([path, content]) => [path, strFromU8(content)]));
  } catch (error) {
    throw apiError('INVALID_ZIP', `The zip file cannot be read: ${String(error)}`);
  }
};

/** Files are small and read once: they are stored without compression, all with the same time. */
const options = { level: 0, mtime: '1980-01-02' } as const;

/** A zip of text files. */
export const writeZip = (files: ReadonlyMap<string, string>): Buffer => {
  const entries = Object.fromEntries([...files].map(([path, text]) => [path, strToU8(text)]));
  return Buffer.from(zipSync(entries, options));
};
