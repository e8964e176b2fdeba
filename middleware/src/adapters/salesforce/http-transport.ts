import { PassThrough } from 'node:stream';
import { Transport } from 'jsforce/lib/transport.js';
import type { HttpRequest, HttpResponse } from 'jsforce/lib/types/index.js';
import { StreamPromise } from 'jsforce/lib/util/promise.js';
import type { Clock } from '../../services/ports/clock.ts';
import type { HttpClient } from '../http-client/http-call.ts';
import { salesforceError } from './salesforce-errors.ts';

/**
 * jsforce's way out, ours instead of its own. A transport of the connection, and not the dispatcher that jsforce lets the process set:
 * the dispatcher sits below jsforce's five hidden retries, its redirects and its timeout of thirty minutes, this sits above them, so
 * that every call is made once, by our client. Refusals become errors here, because jsforce drops status and headers afterwards.
 */
export class HttpTransport extends Transport {
  readonly #http: HttpClient;
  readonly #clock: Clock;

  constructor(http: HttpClient, clock: Clock) {
    super();
    this.#http = http;
    this.#clock = clock;
  }

  override httpRequest(request: HttpRequest): StreamPromise<HttpResponse> {
    // jsforce pipes the stream though nobody reads it; nothing flows.
    return StreamPromise.create(() => ({ stream: new PassThrough(), promise: this.#send(request) }));
  }

  async #send({ method, url, headers, body }: HttpRequest): Promise<HttpResponse> {
    const answer = await this.#http.send({
      method,
      url,
      headers: headers ?? {},
      ...(typeof body === 'string' && { body }),
    });
    if (answer.status < 200 || answer.status > 299)
      throw salesforceError(this.#http.system, answer, this.#clock.wall());
    return {
      statusCode: answer.status,
      headers: Object.fromEntries(answer.headers),
      body: answer.body,
    };
  }
}
