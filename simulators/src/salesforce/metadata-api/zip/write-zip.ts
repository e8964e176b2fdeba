import { crc32 } from 'node:zlib';

const utf8Names = 0x0800;
/** 1 January 1980, the first day that a zip can tell. */
const firstDay = 0x0021;

interface Entry {
  readonly name: Buffer;
  readonly content: Buffer;
  readonly place: number;
}

/** What local header and directory have in common: version, flags, no compression, time, checksum, sizes. */
const commonPart = ({ name, content }: Entry): Buffer => {
  const part = Buffer.alloc(26);
  part.writeUInt16LE(20, 0);
  part.writeUInt16LE(utf8Names, 2);
  part.writeUInt16LE(firstDay, 8);
  part.writeUInt32LE(crc32(content), 10);
  part.writeUInt32LE(content.length, 14);
  part.writeUInt32LE(content.length, 18);
  part.writeUInt16LE(name.length, 22);
  return part;
};

const localPart = (entry: Entry): Buffer =>
  Buffer.concat([Buffer.from('PK\x03\x04', 'latin1'), commonPart(entry), entry.name, entry.content]);

const directoryPart = (entry: Entry): Buffer => {
  const rest = Buffer.alloc(14);
  rest.writeUInt32LE(entry.place, 10);
  const madeBy = Buffer.from([20, 0]);
  return Buffer.concat([Buffer.from('PK\x01\x02', 'latin1'), madeBy, commonPart(entry), rest, entry.name]);
};

const endPart = (count: number, directory: Buffer, place: number): Buffer => {
  const end = Buffer.alloc(22);
  end.write('PK\x05\x06', 'latin1');
  end.writeUInt16LE(count, 8);
  end.writeUInt16LE(count, 10);
  end.writeUInt32LE(directory.length, 12);
  end.writeUInt32LE(place, 16);
  return end;
};

/** A zip of text files, stored as they are: small and read once. */
export const writeZip = (files: ReadonlyMap<string, string>): Buffer => {
  let place = 0;
  const entries = [...files].map(([path, text]): Entry => {
    const entry = { name: Buffer.from(path), content: Buffer.from(text), place };
    place += 30 + entry.name.length + entry.content.length;
    return entry;
  });
  const directory = Buffer.concat(entries.map(directoryPart));
  return Buffer.concat([...entries.map(localPart), directory, endPart(entries.length, directory, place)]);
};
