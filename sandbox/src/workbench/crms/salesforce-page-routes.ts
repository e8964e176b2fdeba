import { Router, type Request } from 'express';
import { salesforceUserId } from '../../demo/salesforce-user.ts';
import { ControlError } from '../../supervisor/control/control-problem.ts';
import { sendRequest } from '../../../../simulators/src/system/outgoing-http.ts';
import type { WorkbenchDependencies } from '../workbench-dependencies.ts';

const timeout = 20_000;

/**
 * The org's user interface API for the record page, on behalf of the signed-in user: the page itself never has a token.
 * Every response of the org, a refusal too, is returned with status 200 and the org's status in the body.
 */
export function salesforcePageRoutes({ salesforce }: Pick<WorkbenchDependencies, 'salesforce'>): Router {
  const tokens = new Map<string, string>();
  const userIdOf = (username: string): string => {
    const id = salesforceUserId(salesforce, username);
    if (id === null) throw new ControlError(404, `No active Salesforce user is named ${username}.`);
    return id;
  };
  const tokenOf = (username: string): string => {
    const known = tokens.get(username);
    if (known !== undefined) return known;
    const token = salesforce.issueToken(userIdOf(username));
    tokens.set(username, token);
    return token;
  };
  return Router().all('/services/data/{*rest}', async (request, response) => {
    if (!isForPages(request)) throw new ControlError(403, 'Pages may only use the user interface API.');
    const answer = await sendRequest({
      method: request.method,
      url: salesforce.url + request.url,
      headers: {
        authorization: `Bearer ${tokenOf(request.get('x-salesforce-user') ?? '')}`,
        'content-type': 'application/json',
      },
      body: request.method === 'GET' ? undefined : JSON.stringify(request.body),
      timeout,
    });
    const body: unknown = answer.body === '' ? null : JSON.parse(answer.body);
    response.json({ status: answer.status, body });
  });
}

const isForPages = ({ path, method }: Request): boolean =>
  /^\/services\/data\/v\d+\.0\/ui-api\//.test(path) && ['GET', 'PATCH'].includes(method);
