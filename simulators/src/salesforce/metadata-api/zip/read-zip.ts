import { inflateRawSync } from 'node:zlib';
import { refusal } from '../../refusal.ts';

const [endSignature, entrySignature] = [0x06054b50, 0x02014b50];
const [endSize, entrySize, localSize] = [22, 46, 30];
const [stored, deflated] = [0, 8];

const invalid = (why: string) => refusal('INVALID_ZIP', `The zip file cannot be read: ${why}`);

const endOf = (zip: Buffer): number => {
  for (let place = zip.length - endSize; place >= 0; place -= 1)
    if (zip.readUInt32LE(place) === endSignature) return place;
  throw invalid('it has no end of central directory');
};

const contentAt = (zip: Buffer, entry: number): Buffer => {
  const [method, size] = [zip.readUInt16LE(entry + 10), zip.readUInt32LE(entry + 20)];
  const local = zip.readUInt32LE(entry + 42);
  const start = local + localSize + zip.readUInt16LE(local + 26) + zip.readUInt16LE(local + 28);
  const content = zip.subarray(start, start + size);
  if (method === stored) return content;
  if (method === deflated) return inflateRawSync(content);
  throw invalid(`compression method ${method}`);
};

const entriesOf = (zip: Buffer): [string, string][] => {
  const end = endOf(zip);
  const entries: [string, string][] = [];
  let place = zip.readUInt32LE(end + 16);
  for (let left = zip.readUInt16LE(end + 10); left > 0; left -= 1) {
    if (zip.readUInt32LE(place) !== entrySignature) throw invalid('its directory is damaged');
    const nameEnd = place + entrySize + zip.readUInt16LE(place + 28);
    const name = zip.toString('utf8', place + entrySize, nameEnd);
    if (!name.endsWith('/')) entries.push([name, contentAt(zip, place).toString('utf8')]);
    place = nameEnd + zip.readUInt16LE(place + 30) + zip.readUInt16LE(place + 32);
  }
  return entries;
};

/** The text files of a zip by their paths; refuses what is no zip. Nothing is written to disk. */
export const readZip = (zip: Buffer): ReadonlyMap<string, string> => {
  try {
    return new Map(entriesOf(zip));
  } catch (error) {
    if (error instanceof RangeError) throw invalid('it ends too early');
    throw error;
  }
};
