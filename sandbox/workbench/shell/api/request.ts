import { z } from 'zod';

const Refusal = z.object({ detail: z.string() });

/** Sends a request to the workbench's server and parses the response. @throws with the server's message when it refuses. */
export async function request<Schema extends z.ZodType>(
  path: string,
  schema: Schema,
  options: { method?: string; body?: object } = {},
): Promise<z.infer<Schema>> {
  const { method = options.body === undefined ? 'GET' : 'POST', body } = options;
  const send = (): Promise<Response> =>
    fetch(path, {
      method,
      headers: { 'content-type': 'application/json' },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
  let response = await send();
  if (response.status === 401) {
    // The demo was started anew: its page gives the cookie of this start.
    await fetch('/');
    response = await send();
  }
  const answer: unknown = await response.json();
  if (response.ok) return schema.parse(answer);
  throw new Error(Refusal.safeParse(answer).data?.detail ?? `${path} was answered ${response.status}.`);
}

/** Sends a request whose response is not needed. */
export const post = (path: string, body: object, method = 'POST'): Promise<unknown> =>
  request(path, z.unknown(), { method, body });
