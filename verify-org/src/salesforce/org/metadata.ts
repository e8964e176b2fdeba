import { z } from 'zod';
import { readZip, writeZip } from '../../../../simulators/src/salesforce/metadata-api/zip.ts';
import { notChecked } from '../../check.ts';
import type { Finding } from '../../check.ts';
import type { SalesforceOrg } from '../salesforce-org.ts';
import { describeAnswer } from './answers.ts';
import { buildXml, parseXml } from './xml.ts';
import type { XmlContent } from './xml.ts';

/** A component as a package holds it. */
export interface MetadataFile {
  readonly type: string;
  readonly fullName: string;
  /** Its files by their paths in the package. */
  readonly files: Readonly<Record<string, string>>;
}

/** What the org says of a package that was validated. */
export interface Validation {
  readonly id: string;
  readonly success: boolean;
  readonly problems: readonly string[];
}

/** The user may not validate or retrieve metadata. */
class NoMetadataRights extends Error {}

const namespace = 'http://soap.sforce.com/2006/04/metadata';

/** A metadata document; its root element is named for its type. */
export const metadataDocument = (
  root: string,
  content: Readonly<Record<string, XmlContent | undefined>>,
): string => buildXml({ [root]: { '@xmlns': namespace, ...content } });

const manifestTypes = (members: readonly Pick<MetadataFile, 'type' | 'fullName'>[]): XmlContent =>
  [...Map.groupBy(members, ({ type }) => type)].map(([name, own]) => ({
    members: own.map(({ fullName }) => fullName),
    name,
  }));

const zipOf = (components: readonly MetadataFile[]): string => {
  const manifest = metadataDocument('Package', { types: manifestTypes(components), version: '66.0' });
  const files = components.flatMap((component) => Object.entries(component.files));
  return writeZip(new Map([['package.xml', manifest], ...files])).toString('base64');
};

const envelope = z.object({ Envelope: z.object({ Body: z.record(z.string(), z.unknown()) }) });

const call = async <Shape>(
  org: SalesforceOrg,
  operation: string,
  [given, shape]: readonly [XmlContent, z.ZodType<Shape>],
): Promise<Shape> => {
  const answer = await org.requestSoap('m', { [operation]: given });
  const text = String(answer.body);
  if (/INSUFFICIENT_ACCESS|API_DISABLED_FOR_ORG/u.test(text)) throw new NoMetadataRights();
  const body = envelope.safeParse(parseXml(text)).data?.Envelope.Body[`${operation}Response`];
  const read = z.object({ result: shape }).safeParse(body);
  if (read.success) return read.data.result;
  throw new Error(`the Metadata API answers ${operation} with ${describeAnswer(answer)}`);
};

const begun = z.object({ id: z.string() });
const yes = z.stringbool();
const failure = z.object({ problem: z.string() });
const several = z.union([failure, z.array(failure)]).transform((failures) => [failures].flat());
const deployment = z.object({
  id: z.string(),
  done: yes,
  success: yes,
  details: z.object({ componentFailures: several.optional() }).optional(),
});
const retrieval = z.object({ done: yes, zipFile: z.string().optional() });

const pause = 1000;
const mostPauses = 120;

/** Asks until it is done; the platform queues deployments and retrievals. */
const untilDone = async <Shape extends { readonly done: boolean }>(
  { run }: SalesforceOrg,
  request: () => Promise<Shape>,
): Promise<Shape> => {
  for (let pauses = 0; pauses < mostPauses; pauses += 1) {
    const result = await request();
    if (result.done) return result;
    await run.wait(pause);
  }
  throw new Error('the org had not finished with a package after two minutes');
};

/** All of them, in the order that the platform's schema requires. */
const options = {
  allowMissingFiles: false,
  autoUpdatePackage: false,
  checkOnly: true,
  ignoreWarnings: false,
  performRetrieve: false,
  purgeOnDelete: false,
  rollbackOnError: true,
  singlePackage: true,
};

/** Lets the org say whether it would take a package; nothing is ever deployed. */
export const validate = async (
  org: SalesforceOrg,
  components: readonly MetadataFile[],
): Promise<Validation> => {
  const given = { ZipFile: zipOf(components), DeployOptions: options };
  const { id } = await call(org, 'deploy', [given, begun]);
  const wanted = { asyncProcessId: id, includeDetails: true };
  const report = await untilDone(org, () => call(org, 'checkDeployStatus', [wanted, deployment]));
  const problems = (report.details?.componentFailures ?? []).map(({ problem }) => problem);
  return { id: report.id, success: report.success, problems };
};

/** Retrieves components: the texts of their files, joined. */
export const retrieve = async (
  org: SalesforceOrg,
  members: readonly Pick<MetadataFile, 'type' | 'fullName'>[],
): Promise<string> => {
  const unpackaged = { types: manifestTypes(members), version: '66.0' };
  const request = { retrieveRequest: { apiVersion: '66.0', unpackaged } };
  const { id } = await call(org, 'retrieve', [request, begun]);
  const wanted = { asyncProcessId: id, includeZip: true };
  const { zipFile = '' } = await untilDone(org, () => call(org, 'checkRetrieveStatus', [wanted, retrieval]));
  return [...readZip(Buffer.from(zipFile, 'base64')).values()].join('\n');
};

/** A check that asks the Metadata API: without the rights to it nothing is tried. */
export const onMetadata =
  (run: (org: SalesforceOrg) => Promise<Finding>) =>
  async (org: SalesforceOrg): Promise<Finding> => {
    try {
      return await run(org);
    } catch (error) {
      if (!(error instanceof NoMetadataRights)) throw error;
      return notChecked('this user may not touch metadata: use one with the profile System Administrator');
    }
  };
