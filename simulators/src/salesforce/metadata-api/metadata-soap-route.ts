import { z } from 'zod';
import { apiError } from '../api-error.ts';
import { readSoap, soapRoute, type SoapOperations } from '../soap/soap-route.ts';
import type { Org } from '../org.ts';
import { deploymentOf } from './deploy-routes.ts';
import { deployOptions } from './deploy-options.ts';
import { deployValidated, runDeployment } from './run-deployment.ts';
import type { Member } from './read-package.ts';
import { retrieveResult, type RetrieveResult } from './retrieve-result.ts';

const yes = z.stringbool().default(false);
const several = z.union([z.string(), z.array(z.string())]).transform((each) => [each].flat());
const typeMembers = z.object({ name: z.string(), members: several.default([]) });

const requested = z.object({
  unpackaged: z.object({
    types: z.union([typeMembers, z.array(typeMembers)]).transform((types) => [types].flat()),
  }),
});

const shapes = {
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

const begun = (id: string) => ({ done: false, id, state: 'Queued' });

const operations: SoapOperations = {
  deploy: (org, given, actor) => {
    const { ZipFile, DeployOptions: options } = readSoap(shapes.deploy, given);
    return begun(runDeployment(org, { zip: Buffer.from(ZipFile, 'base64'), options, actor }).id);
  },
  deployRecentValidation: (org, given, actor) => {
    const { validationId } = readSoap(shapes.deployRecentValidation, given);
    return deployValidated(org, validationId, actor).id;
  },
  checkDeployStatus: (org, given) => {
    const { asyncProcessId, includeDetails } = readSoap(shapes.checkDeployStatus, given);
    const result = deploymentOf(org, asyncProcessId);
    return includeDetails ? result : { ...result, details: null };
  },
  retrieve: (org, given) => {
    const { types } = readSoap(shapes.retrieve, given).unpackaged;
    const members = types.flatMap(({ name, members: names }) =>
      names.map((fullName) => ({ type: name, fullName })),
    );
    return begun(runRetrieval(org, members).id);
  },
  checkRetrieveStatus: (org, given) => {
    const { asyncProcessId } = readSoap(shapes.checkRetrieveStatus, given);
    const result = org.reports.retrievals.get(asyncProcessId);
    if (result === undefined)
      throw apiError('INVALID_ID_FIELD', `No retrieval with the id ${asyncProcessId}`);
    return result;
  },
};

const namespace = 'http://soap.sforce.com/2006/04/metadata';

/** The Metadata API by SOAP. */
export const metadataSoapRoute = soapRoute({
  place: 'm',
  dialect: { namespace, faultNamespace: namespace, isThorough: false },
  operations,
});

/** Packs what a manifest asks for; the org keeps the result until it is fetched. */
const runRetrieval = (org: Org, members: readonly Member[]): RetrieveResult => {
  const result = retrieveResult(org.data, members);
  org.reports.retrievals.set(result.id, result);
  return result;
};
