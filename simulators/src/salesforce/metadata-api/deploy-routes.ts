import { z } from 'zod';
import { json } from '../http/answer.ts';
import type { Answer } from '../http/answer.ts';
import { param, readBody } from '../http/org-request.ts';
import type { OrgRequest } from '../http/org-request.ts';
import { route } from '../http/route.ts';
import type { Route } from '../http/route.ts';
import type { Org } from '../org.ts';
import { refusal } from '../refusal.ts';
import type { DeployResult } from './deploy-result.ts';
import { partsOf } from './multipart.ts';
import { deployOptions } from './deploy-options.ts';
import { deployValidated, runDeployment } from './run-deployment.ts';

const wanted = z.object({ deployOptions });
const validated = z.object({ validatedDeployRequestId: z.string() });

const startValidated = (org: Org, request: OrgRequest): Answer => {
  const { validatedDeployRequestId: id } = readBody(request, validated);
  const result = deployValidated(org, id, request.actor);
  return json({ id: result.id, deployResult: { ...result, details: null } }, 201);
};

const start = (org: Org, request: OrgRequest): Answer => {
  if (!/^multipart\//.test(request.headers['content-type'] ?? '')) return startValidated(org, request);
  const parts = partsOf(request.text, request.headers['content-type'] ?? '');
  const { deployOptions: options } = readBody(
    { ...request, text: parts.get('entity_content') ?? '' },
    wanted,
  );
  const zip = Buffer.from(parts.get('file') ?? '', 'latin1');
  const result = runDeployment(org, { zip, options, actor: request.actor });
  return json({ id: result.id, deployResult: { ...result, details: null } }, 201);
};

/** The report of a deployment; refuses an id that the org has not given. */
export const deploymentOf = (org: Org, id: string): DeployResult => {
  const result = org.reports.deployments.get(id);
  if (result === undefined)
    throw refusal('INVALID_ID_FIELD', `No deployment with the id ${id}`, { status: 404 });
  return result;
};

const status = (org: Org, request: OrgRequest): Answer => {
  const result = deploymentOf(org, param(request, 'id'));
  const isDetailed = request.query.get('includeDetails') === 'true';
  return json({ id: result.id, deployResult: isDetailed ? result : { ...result, details: null } });
};

/** Deployments by REST. */
export const deployRoutes: readonly Route[] = [
  route('POST', '/metadata/deployRequest', start),
  route('GET', '/metadata/deployRequest/:id', status),
];
