import type { RequestMatch } from './fault-plan.ts';

/** A request that was answered, or dropped (status 0). */
export interface LoggedRequest {
  readonly at: number;
  readonly method: string;
  readonly path: string;
  readonly status: number;
  /** The acting user's id; empty where there was no session. */
  readonly actor: string;
  /** The client name of the header Sforce-Call-Options. */
  readonly client: string | undefined;
}

const kept = 10_000;

/** The latest requests, oldest first. */
export class RequestLog {
  #requests: LoggedRequest[] = [];

  add(request: LoggedRequest): void {
    this.#requests.push(request);
    if (this.#requests.length > 2 * kept) this.#requests = this.#requests.slice(-kept);
  }

  list({ method, path }: RequestMatch = {}): LoggedRequest[] {
    return this.#requests.filter(
      (request) =>
        (method === undefined || request.method === method) &&
        (path === undefined || path.test(request.path)),
    );
  }

  count(match: RequestMatch = {}): number {
    return this.list(match).length;
  }

  clear(): void {
    this.#requests = [];
  }
}
