import { XMLParser } from 'fast-xml-parser';
import { z } from 'zod';
import type { Answer } from '../http/answer.ts';
import type { OrgRequest } from '../http/org-request.ts';
import { rootRoute } from '../http/route.ts';
import type { Route } from '../http/route.ts';
import type { Org } from '../org.ts';
import { Refusal, refusal } from '../refusal.ts';
import { deploymentOf } from './deploy-routes.ts';
import { deployOptions } from './deploy-options.ts';
import { deployValidated, runDeployment } from './run-deployment.ts';
import { runRetrieval } from './run-retrieval.ts';
import { soapFault, soapResponse } from './soap-xml.ts';

const yes = z.stringbool().default(false);
const several = z.union([z.string(), z.array(z.string())]).transform((each) => [each].flat());
const typeMembers = z.object({ name: z.string(), members: several.default([]) });

const requested = z.object({
  unpackaged: z.object({
    types: z.union([typeMembers, z.array(typeMembers)]).transform((types) => [types].flat()),
  }),
});

const operations = {
  deploy: z.object({ ZipFile: z.string(), DeployOptions: deployOptions }),
  deployRecentValidation: z.object({ validationId: z.string() }),
  checkDeployStatus: z.object({ asyncProcessId: z.string(), includeDetails: yes }),
  // jsforce calls it `request`; the platform goes by its place.
  retrieve: z.union([
    z.object({ retrieveRequest: requested }).transform((body) => body.retrieveRequest),
    z.object({ request: requested }).transform((body) => body.request),
  ]),
  checkRetrieveStatus: z.object({ asyncProcessId: z.string() }),
};

const envelope = z.object({
  Envelope: z.object({
    Header: z.object({ SessionHeader: z.object({ sessionId: z.string() }) }),
    Body: z.record(z.string(), z.unknown()),
  }),
});

const parser = new XMLParser({ removeNSPrefix: true, parseTagValue: false });

const read = <Shape>(shape: z.ZodType<Shape>, given: unknown): Shape => {
  const result = shape.safeParse(given);
  if (result.success) return result.data;
  throw refusal('MALFORMED_REQUEST', z.prettifyError(result.error));
};

const begun = (id: string) => ({ done: false, id, state: 'Queued' });

const perform: Readonly<Record<string, (org: Org, given: unknown, actor: string) => unknown>> = {
  deploy: (org, given, actor) => {
    const { ZipFile, DeployOptions: options } = read(operations.deploy, given);
    return begun(runDeployment(org, { zip: Buffer.from(ZipFile, 'base64'), options, actor }).id);
  },
  deployRecentValidation: (org, given, actor) => {
    const { validationId } = read(operations.deployRecentValidation, given);
    return deployValidated(org, validationId, actor).id;
  },
  checkDeployStatus: (org, given) => {
    const { asyncProcessId, includeDetails } = read(operations.checkDeployStatus, given);
    const result = deploymentOf(org, asyncProcessId);
    return includeDetails ? result : { ...result, details: null };
  },
  retrieve: (org, given) => {
    const { types } = read(operations.retrieve, given).unpackaged;
    const members = types.flatMap(({ name, members: names }) =>
      names.map((fullName) => ({ type: name, fullName })),
    );
    return begun(runRetrieval(org, members).id);
  },
  checkRetrieveStatus: (org, given) => {
    const { asyncProcessId } = read(operations.checkRetrieveStatus, given);
    const result = org.reports.retrievals.get(asyncProcessId);
    if (result === undefined) throw refusal('INVALID_ID_FIELD', `No retrieval with the id ${asyncProcessId}`);
    return result;
  },
};

const call = (org: Org, request: OrgRequest): Answer => {
  const { Header, Body } = read(envelope, parser.parse(request.text)).Envelope;
  const actor = org.sessions.userOf(Header.SessionHeader.sessionId);
  if (actor === undefined)
    throw refusal('INVALID_SESSION_ID', 'INVALID_SESSION_ID: Invalid Session ID found');
  const [[name, given] = ['', undefined]] = Object.entries(Body);
  const work = perform[name];
  if (work === undefined) throw refusal('INVALID_OPERATION', `The simulated org does not know ${name}`);
  return soapResponse(name, work(org, given, actor));
};

const answer = (org: Org, request: OrgRequest): Answer => {
  try {
    return call(org, request);
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    return soapFault(error);
  }
};

/** The Metadata API by SOAP, whose session comes in the body. */
export const soapRoutes: readonly Route[] = [
  rootRoute('POST', '/services/Soap/m/:version{/:organization}?', { isOpen: true, handle: answer }),
];
