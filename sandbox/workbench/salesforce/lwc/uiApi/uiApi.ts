import { fixture, username } from 'workbench/session';
import { answerFromFixture } from 'workbench/fixtures';

const path = '/workbench/salesforce/services/data/v66.0/ui-api';

/** A refused request in the form that Lightning Data Service gives to components. */
export interface FetchResponse {
  readonly status: number;
  readonly statusText: string;
  readonly ok: false;
  readonly errorType: 'fetchResponse';
  readonly body: unknown;
}

/** Asks the org's user interface API as the signed-in user. @throws FetchResponse */
export async function askUiApi(resource: string, changes?: object): Promise<unknown> {
  if (fixture !== null) return answerFromFixture(fixture, resource, changes);
  const response = await reach(`${path}${resource}`, {
    method: changes === undefined ? 'GET' : 'PATCH',
    headers: { 'content-type': 'application/json', 'x-salesforce-user': username },
    ...(changes === undefined ? {} : { body: JSON.stringify(changes) }),
  });
  const { status, body }: { status: number; body: unknown } = await response.json();
  if (status >= 200 && status < 300) return body;
  throw refused(status, body);
}

async function reach(address: string, request: RequestInit): Promise<Response> {
  try {
    return await fetch(address, request);
  } catch {
    throw refused(503, { message: 'The org cannot be reached.' });
  }
}

const refused = (status: number, body: unknown): FetchResponse => ({
  status,
  statusText: status === 400 ? 'Bad Request' : '',
  ok: false,
  errorType: 'fetchResponse',
  body,
});
