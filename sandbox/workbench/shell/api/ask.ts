/** Asks the workbench's own server. @throws with what it says about a refusal. */
export async function ask<Answer>(
  path: string,
  request: { method?: string; body?: object } = {},
): Promise<Answer> {
  const { method = request.body === undefined ? 'GET' : 'POST', body } = request;
  const response = await fetch(path, {
    method,
    headers: { 'content-type': 'application/json' },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
  const answer: unknown = await response.json();
  if (!response.ok) throw new Error(detailOf(answer) ?? `${path} was answered ${response.status}.`);
  return answer as Answer;
}

const detailOf = (answer: unknown): string | null =>
  typeof answer === 'object' && answer !== null && 'detail' in answer && typeof answer.detail === 'string'
    ? answer.detail
    : null;
