import { delay } from '../../../simulators/src/system/delay.ts';
import { platformHttp } from '../platform-http.ts';
import type { SendToPlatform } from '../platform-http.ts';
import { markerPrefix, NotVerifiable } from '../run.ts';
import type { Run } from '../run.ts';
import type { LoginSettings, SalesforceSettings } from '../settings.ts';
import { readUserId, refuseProduction } from './org/refuse-production.ts';
import { deleteMarked } from './org/marked-records.ts';
import { openSession } from './org/open-session.ts';
import { buildXml, prefixed } from './org/xml.ts';
import type { XmlContent } from './org/xml.ts';

/** The version of the API that Treaty speaks. */
const version = '66.0';

/** A Salesforce org that checks may ask; `close` removes what they created. */
export interface SalesforceOrg {
  readonly run: Run;
  /** Asks below /services/data/v66.0 in the session. */
  readonly request: SendToPlatform;
  /** The same in another version of the API, such as 45.0. */
  readonly requestVersion: (version: string) => SendToPlatform;
  /** Asks in a session of that token. */
  readonly requestAs: (token: string) => SendToPlatform;
  /** Calls an operation of the SOAP API for data (`u`) or for metadata (`m`); the operation is an element by its name. */
  readonly requestSoap: (api: SoapApi, operation: XmlContent) => ReturnType<SendToPlatform>;
  /** Asks the login host, without a session. */
  readonly requestLoginHost: SendToPlatform;
  /** How to log in; undefined when the settings do not say. */
  readonly login: LoginSettings | undefined;
  /** The user whose session it is. */
  readonly userId: string;
  /** A new name, key or email of this run with each call: it begins with the marker. */
  readonly newName: () => string;
  /** Removes everything that was created, also after Ctrl-C. @throws when something is left, naming it. */
  readonly close: () => Promise<void>;
}

/**
 * Rules of the org that are none of ours are asked to let records through: duplicate rules may only warn,
 * and no assignment rule takes a lead away.
 */
const lenientHeaders = { 'sforce-duplicate-rule-header': 'allowSave=true', 'sforce-auto-assign': 'FALSE' };

const namespaces = { u: 'urn:partner.soap.sforce.com', m: 'http://soap.sforce.com/2006/04/metadata' };

/** The SOAP API for data, or that for metadata. */
type SoapApi = keyof typeof namespaces;

const envelope = (api: SoapApi, token: string, operation: XmlContent): string =>
  buildXml({
    'soapenv:Envelope': {
      '@xmlns:soapenv': 'http://schemas.xmlsoap.org/soap/envelope/',
      '@xmlns:urn': namespaces[api],
      'soapenv:Header': { 'urn:SessionHeader': { 'urn:sessionId': token } },
      'soapenv:Body': prefixed('urn', operation),
    },
  });

const below =
  (send: SendToPlatform, path: string): SendToPlatform =>
  (request) =>
    send({ ...request, path: `${path}${request.path}` });

/** Clean-up continues when the run is interrupted; a server that fails for a moment is asked again. */
const deleteAllOf = async (request: SendToPlatform, beginning: string): Promise<string[]> => {
  const left = await deleteMarked(request, beginning).catch(() => undefined);
  if (left?.length === 0) return left;
  await delay(1000);
  return deleteMarked(request, beginning);
};

/** Every way to ask the org; `requestDuringCleanUp` continues when the run is interrupted. */
const createClients = ({ url, login }: SalesforceSettings, { send, signal }: Run, token: string) => {
  const host = (access: string): SendToPlatform =>
    platformHttp({ url, headers: { ...lenientHeaders, authorization: `Bearer ${access}` }, send, signal });
  const data = (access: string, of = version): SendToPlatform => below(host(access), `/services/data/v${of}`);
  const unstoppable = platformHttp({ url, headers: { authorization: `Bearer ${token}` }, send });
  return {
    request: data(token),
    requestVersion: (of: string) => data(token, of),
    requestAs: (access: string) => data(access),
    requestSoap: (api: SoapApi, operation: XmlContent) =>
      host(token)({
        method: 'POST',
        path: `/services/Soap/${api}/${version}`,
        headers: { 'content-type': 'text/xml; charset=UTF-8', soapaction: '""', accept: 'text/xml' },
        body: envelope(api, token, operation),
      }),
    requestLoginHost: platformHttp({ url: login?.loginUrl ?? url, headers: {}, send, signal }),
    requestDuringCleanUp: below(unstoppable, `/services/data/v${version}`),
  };
};

/**
 * Opens the org: sees that it is one for tests and removes what an interrupted run left behind.
 * @throws {NotVerifiable} when the session or the org will not do.
 */
export const openSalesforceOrg = async (settings: SalesforceSettings, run: Run): Promise<SalesforceOrg> => {
  const token = await openSession(settings, run);
  const { requestDuringCleanUp, ...ways } = createClients(settings, run, token);
  const userId = await readUserId(ways.request);
  await refuseProduction(ways.request, run.isProductionAllowed);
  const left = await deleteAllOf(requestDuringCleanUp, markerPrefix);
  if (left.length > 0)
    throw new NotVerifiable(`Salesforce: what an earlier run left cannot be deleted: ${left.join(', ')}.`);
  let names = 0;
  return {
    ...ways,
    run,
    login: settings.login,
    userId,
    newName: () => `${run.marker}-${(names += 1)}`,
    close: async () => {
      const rest = [await deleteAllOf(requestDuringCleanUp, run.marker).catch(String)].flat();
      if (rest.length === 0) return;
      const named = `named ${run.marker}...; the next run deletes them, or you by hand.`;
      throw new Error(`Salesforce: ${rest.join(', ')}, ${named}`);
    },
  };
};
