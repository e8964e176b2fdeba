import { XMLParser } from 'fast-xml-parser';
import { z } from 'zod';
import type { Answer } from '../http/answer.ts';
import type { OrgRequest } from '../http/org-request.ts';
import { rootRoute } from '../http/route.ts';
import type { Route } from '../http/route.ts';
import type { Org } from '../org.ts';
import { ApiError, apiError } from '../api-error.ts';
import { soapFault, soapResponse } from './soap-xml.ts';
import type { SoapDialect } from './soap-xml.ts';

/** The operations of one SOAP API by name: each takes the content of its element and gives its result, or a list of them. */
export type SoapOperations = Readonly<Record<string, (org: Org, given: unknown, actor: string) => unknown>>;

/** One of the SOAP APIs. */
export interface SoapApi {
  /** Its place in the path: `m` of `/services/Soap/m/66.0`. */
  readonly place: string;
  readonly dialect: SoapDialect;
  readonly operations: SoapOperations;
}

const envelope = z.object({
  Envelope: z.object({
    Header: z.object({ SessionHeader: z.object({ sessionId: z.string() }) }),
    Body: z.record(z.string(), z.unknown()),
  }),
});

const parser = new XMLParser({ removeNSPrefix: true, parseTagValue: false });

/** The content of an operation read by a schema; refuses another form. */
export const readSoap = <Shape>(shape: z.ZodType<Shape>, given: unknown): Shape => {
  const result = shape.safeParse(given);
  if (result.success) return result.data;
  throw apiError('MALFORMED_REQUEST', z.prettifyError(result.error));
};

const call = (org: Org, request: OrgRequest, { dialect, operations }: SoapApi): Answer => {
  const { Header, Body } = readSoap(envelope, parser.parse(request.text)).Envelope;
  const actor = org.sessions.userOf(Header.SessionHeader.sessionId);
  if (actor === undefined)
    throw apiError('INVALID_SESSION_ID', 'Invalid Session ID found in SessionHeader: Illegal Session');
  const [[name, given] = ['', undefined]] = Object.entries(Body);
  const work = operations[name];
  if (work === undefined) throw apiError('INVALID_OPERATION', `The simulated org does not know ${name}`);
  return soapResponse(dialect, name, work(org, given, actor));
};

/** The address of a SOAP API, whose session comes in the body. */
export const soapRoute = (api: SoapApi): Route =>
  rootRoute('POST', `/services/Soap/${api.place}/:version{/:organization}`, {
    isOpen: true,
    handle: (org, request) => {
      try {
        return call(org, request, api);
      } catch (error) {
        if (!(error instanceof ApiError)) throw error;
        return soapFault(api.dialect, error);
      }
    },
  });
