import { refusal } from '../refusal.ts';

const boundaryIn = (contentType: string): string => {
  const match = /boundary=(?:"([^"]+)"|([^;\s]+))/i.exec(contentType);
  const boundary = match?.[1] ?? match?.[2];
  if (boundary === undefined) throw refusal('INVALID_MULTIPART_REQUEST', 'No boundary given');
  return boundary;
};

/** The parts of a multipart body by their names; one character stands for one byte. */
export const partsOf = (body: string, contentType: string): ReadonlyMap<string, string> => {
  const pieces = body.split(`--${boundaryIn(contentType)}`).slice(1, -1);
  return new Map(
    pieces.map((piece) => {
      const end = piece.indexOf('\r\n\r\n');
      const name = /[^e]name="([^"]*)"/.exec(piece.slice(0, end))?.[1] ?? '';
      return [name, piece.slice(end + 4, -2)];
    }),
  );
};
