import { z } from 'zod';

const Refusal = z.object({ detail: z.string() });

/** Asks the workbench's own server and reads the answer by its shape. @throws with what the server says about a refusal. */
export async function ask<Shape extends z.ZodType>(
  path: string,
  shape: Shape,
  request: { method?: string; body?: object } = {},
): Promise<z.infer<Shape>> {
  const { method = request.body === undefined ? 'GET' : 'POST', body } = request;
  const response = await fetch(path, {
    method,
    headers: { 'content-type': 'application/json' },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
  const answer: unknown = await response.json();
  if (response.ok) return shape.parse(answer);
  throw new Error(Refusal.safeParse(answer).data?.detail ?? `${path} was answered ${response.status}.`);
}

/** Asks for something to be done; the answer does not matter. */
export const order = (path: string, body: object, method = 'POST'): Promise<unknown> =>
  ask(path, z.unknown(), { method, body });
