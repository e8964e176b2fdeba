/** One call to an external system. */
export interface HttpRequest {
  readonly method: string;
  readonly url: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string;
}

/** What the system answered, read to its end. */
export interface HttpResponse {
  readonly status: number;
  readonly headers: Headers;
  readonly body: string;
}

/** The one way to an external system. */
export interface HttpClient {
  readonly system: string;
  /**
   * Makes the call once, never again by itself: whoever wants it repeated repeats the job. Returns answers of any status,
   * redirects excepted. Throws ExternalError when there is no answer, or when calls are paused or the budget is spent.
   */
  send(request: HttpRequest): Promise<HttpResponse>;
}
