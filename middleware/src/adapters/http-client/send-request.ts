import type { HttpResponse, HttpRequest } from './http-call.ts';
import { readBody } from './read-body.ts';

const largestAnswer = 10_000_000;

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
