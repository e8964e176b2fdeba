import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { openOrg } from '../simulators/salesforce/open-org.ts';
import type { OpenOrg } from '../simulators/salesforce/open-org.ts';

let open: OpenOrg;

beforeAll(async () => {
  open = await openOrg({ metadataFolder: undefined });
});

afterAll(() => open.org.close());

const restWith = (file: Blob, options: object): FormData => {
  const form = new FormData();
  const entity = new Blob([JSON.stringify({ deployOptions: options })], { type: 'application/json' });
  form.append('entity_content', entity);
  form.append('file', file, 'package.zip');
  return form;
};

const post = (body: FormData, token: string): Promise<Response> =>
  fetch(`${open.org.url}/services/data/v66.0/metadata/deployRequest`, {
    method: 'POST',
    headers: { authorization: `Bearer ${token}` },
    body,
  });

test('an org takes no deployment without a session, by REST or by SOAP', async () => {
  const rest = await post(restWith(new Blob(['']), { rollbackOnError: true }), 'ended');
  expect([rest.status, await rest.json()]).toEqual([
    401,
    [expect.objectContaining({ errorCode: 'INVALID_SESSION_ID' })],
  ]);
  const soap = await fetch(`${open.org.url}/services/Soap/m/66.0`, {
    method: 'POST',
    body:
      '<e:Envelope xmlns:e="http://schemas.xmlsoap.org/soap/envelope/"><e:Header><SessionHeader><sessionId>ended</sessionId>' +
      '</SessionHeader></e:Header><e:Body><checkDeployStatus><asyncProcessId>0Af</asyncProcessId></checkDeployStatus></e:Body></e:Envelope>',
  });
  expect([soap.status, await soap.text()]).toEqual([500, expect.stringContaining('sf:INVALID_SESSION_ID')]);
});

test.each([
  ['what is no zip', { rollbackOnError: true }, 'INVALID_ZIP'],
  ['a deployment by halves', {}, 'INVALID_OPERATION'],
])('an org refuses %s', async (_, options, errorCode) => {
  const token = open.org.issueToken(open.org.administratorId);
  const answer = await post(restWith(new Blob(['no zip']), options), token);
  expect([answer.status, await answer.json()]).toEqual([400, [expect.objectContaining({ errorCode })]]);
});
