import { isAscii, isUtf8 } from 'node:buffer';
import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { CommandError, exitCodes } from '../command/command-error.ts';

/** What is known of a file before its first row is read. */
export interface Inspected {
  /** SHA-256, hex. */
  readonly hash: string;
  readonly bytes: number;
  /** False when its last line may be cut off. */
  readonly endsWithBreak: boolean;
}

const lineFeed = 0x0a;
const longestLine = 1_000_000;

/** Reads a file once to its end: it must be UTF-8 throughout. @throws CommandError that says what it is instead, and where. */
export async function inspectFile(file: string): Promise<Inspected> {
  const hash = createHash('sha256');
  const look = createLineLook(file);
  let bytes = 0;
  let last = lineFeed;
  try {
    for await (const chunk of createReadStream(file)) {
      if (!Buffer.isBuffer(chunk)) continue;
      if (bytes === 0) refuseUtf16(file, chunk);
      hash.update(chunk);
      look(chunk);
      bytes += chunk.length;
      last = chunk.at(-1) ?? last;
    }
  } catch (error) {
    if (error instanceof CommandError) throw error;
    throw new CommandError(exitCodes.usage, `${file} cannot be read. Name a CSV file.`);
  }
  look(Buffer.of(lineFeed));
  return { hash: hash.digest('hex'), bytes, endsWithBreak: last === lineFeed };
}

const refuse = (file: string, what: string): CommandError =>
  new CommandError(
    exitCodes.found,
    `${file}: ${what} Save it as “CSV UTF-8” and run this again. Nothing was stored.`,
  );

function refuseUtf16(file: string, start: Buffer): void {
  const [first, second] = start;
  if ((first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff))
    throw refuse(file, 'the file is UTF-16.');
  if (start.subarray(0, 1000).includes(0))
    throw refuse(
      file,
      'the file contains zero bytes: it is UTF-16 without a byte order mark, or not text at all.',
    );
}

/** Looks at whole lines; a line feed is never part of another character in UTF-8. */
function createLineLook(file: string): (chunk: Buffer) => void {
  let rest = Buffer.of();
  let line = 0;
  let sawUtf8 = false;
  return (chunk) => {
    const text = Buffer.concat([rest, chunk]);
    let start = 0;
    for (let end = text.indexOf(lineFeed); end >= 0; end = text.indexOf(lineFeed, start)) {
      line += 1;
      const bytes = text.subarray(start, end);
      if (!isUtf8(bytes)) throw refuse(file, notUtf8(line, bytes, sawUtf8));
      sawUtf8 ||= !isAscii(bytes);
      start = end + 1;
    }
    rest = text.subarray(start);
    if (rest.length > longestLine)
      throw refuse(file, `line ${line + 1} is longer than ${longestLine} bytes: this is not a CSV file.`);
  };
}

function notUtf8(line: number, bytes: Buffer, sawUtf8: boolean): string {
  const shown = new TextDecoder('windows-1252').decode(bytes).trim().slice(0, 60);
  const what = `line ${line} is not UTF-8; as Latin-1 it reads “${shown}”.`;
  return sawUtf8 ? `${what} Earlier lines are UTF-8: the file mixes two encodings.` : what;
}
