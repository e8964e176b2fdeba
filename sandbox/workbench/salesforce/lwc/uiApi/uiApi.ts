import { Envelope } from '../../../shared/envelope.ts';
import { answerFromFixture } from 'workbench/fixtures';
import { fixture, username } from 'workbench/session';

const path = '/workbench/salesforce/services/data/v66.0/ui-api';

/** A failed request in the form that Lightning Data Service passes to components. */
class FetchResponse extends Error {
  readonly ok = false;
  readonly errorType = 'fetchResponse';
  readonly status: number;
  readonly statusText: string;
  readonly body: unknown;

  constructor(status: number, body: unknown) {
    super();
    this.status = status;
    this.statusText = status === 400 ? 'Bad Request' : '';
    this.body = body;
  }
}

/** Calls the org's user interface API as the signed-in user. @throws FetchResponse */
export async function askUiApi(resource: string, changes?: object): Promise<unknown> {
  if (fixture !== null) return answerFromFixture(fixture, resource, changes);
  const response = await reach(`${path}${resource}`, {
    method: changes === undefined ? 'GET' : 'PATCH',
    headers: { 'content-type': 'application/json', 'x-salesforce-user': username },
    ...(changes === undefined ? {} : { body: JSON.stringify(changes) }),
  });
  const { status, body } = Envelope.parse(await response.json());
  if (status >= 200 && status < 300) return body;
  throw new FetchResponse(status, body);
}

async function reach(address: string, request: RequestInit): Promise<Response> {
  try {
    return await fetch(address, request);
  } catch {
    throw new FetchResponse(503, { message: 'The org cannot be reached.' });
  }
}
