import { storableJson, storableText } from '../../domain/normalize/storable.ts';
import type { HttpResponse, HttpRequest } from './http-call.ts';

const largestAnswer = 10_000_000;

/** The answer is larger than anything we ask for can be. */
export class TooLargeError extends Error {
  override readonly name = 'TooLargeError';

  constructor(limit: number) {
    super(`the answer is larger than ${limit} bytes`);
  }
}

/** Reads an answer's body as text, without the characters that no database keeps; gives up with TooLargeError at that many bytes, without reading the rest. */
const readBody = async (response: Response, limit: number): Promise<string> => {
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
  return storableJson(storableText(Buffer.concat(parts).toString()));
};

/** Sends one request and reads its answer to the end, up to 10 MB; follows no redirect. The only fetch of the middleware. */
export const sendRequest = async (request: HttpRequest, signal: AbortSignal): Promise<HttpResponse> => {
  const response = await fetch(request.url, {
    method: request.method,
    headers: { ...request.headers },
    body: request.body ?? null,
    redirect: 'manual',
    signal,
  });
  return {
    status: response.status,
    headers: response.headers,
    body: await readBody(response, largestAnswer),
  };
};
