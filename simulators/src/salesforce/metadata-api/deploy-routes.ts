import { z } from 'zod';
import { json, type Answer } from '../http/answer.ts';
import { param, readBody, type OrgRequest } from '../http/org-request.ts';
import { route, type Route } from '../http/route.ts';
import type { Org } from '../org.ts';
import { apiError } from '../api-error.ts';
import type { DeployResult } from './deploy-result.ts';
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
    throw apiError('INVALID_ID_FIELD', `No deployment with the id ${id}`, { status: 404 });
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

const boundaryIn = (contentType: string): string => {
  const match = /boundary=(?:"([^"]+)"|([^;\s]+))/i.exec(contentType);
  const boundary = match?.[1] ?? match?.[2];
  if (boundary === undefined) throw apiError('INVALID_MULTIPART_REQUEST', 'No boundary given');
  return boundary;
};

/** The parts of a multipart body by their names; one character stands for one byte. */
const partsOf = (body: string, contentType: string): ReadonlyMap<string, string> => {
  const pieces = body.split(`--${boundaryIn(contentType)}`).slice(1, -1);
  return new Map(
    pieces.map((piece) => {
      const end = piece.indexOf('\r\n\r\n');
      const name = /[^e]name="([^"]*)"/.exec(piece.slice(0, end))?.[1] ?? '';
      return [name, piece.slice(end + 4, -2)];
    }),
  );
};
