/** The answer is larger than anything we ask for can be. */
export class TooLargeError extends Error {
  override readonly name = 'TooLargeError';

  constructor(limit: number) {
    super(`the answer is larger than ${limit} bytes`);
  }
}

/** Reads an answer's body as text; gives up with TooLargeError at that many bytes, without reading the rest. */
export const readBody = async (response: Response, limit: number): Promise<string> => {
  if (response.body === null) return '';
  const chunks: AsyncIterable<unknown> = response.body;
  const parts: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of chunks) {
    if (!(chunk instanceof Uint8Array)) continue;
    size += chunk.byteLength;
    if (size > limit) throw new TooLargeError(limit);
    parts.push(chunk);
  }
  return Buffer.concat(parts).toString();
};
