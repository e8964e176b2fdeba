import XMLBuilder from 'fast-xml-builder';
import type { Answer } from '../http/answer.ts';
import type { ApiError } from '../api-error.ts';

/** How one of the SOAP APIs writes its answers. */
export interface SoapDialect {
  readonly namespace: string;
  /** Where the codes of faults are named. */
  readonly faultNamespace: string;
  /** Whether what is empty is written as nil, and a fault has its details; else both are left out. */
  readonly isThorough: boolean;
}

const builder = new XMLBuilder({
  ignoreAttributes: false,
  attributeNamePrefix: '@',
  suppressBooleanAttributes: false,
  suppressEmptyNode: true,
});

/** Of what is empty the dialect decides: it is nil, or left out. */
const content = (dialect: SoapDialect, value: unknown): unknown => {
  if (value === null || value === undefined) return dialect.isThorough ? { '@xsi:nil': 'true' } : undefined;
  if (Array.isArray(value)) return value.map((each) => content(dialect, each));
  if (typeof value !== 'object') return value;
  return Object.fromEntries(Object.entries(value).map(([name, each]) => [name, content(dialect, each)]));
};

const enveloped = ({ namespace, faultNamespace }: SoapDialect, body: object): string =>
  '<?xml version="1.0" encoding="UTF-8"?>' +
  builder.build({
    'soapenv:Envelope': {
      '@xmlns:soapenv': 'http://schemas.xmlsoap.org/soap/envelope/',
      '@xmlns:sf': faultNamespace,
      '@xmlns': namespace,
      '@xmlns:xsi': 'http://www.w3.org/2001/XMLSchema-instance',
      'soapenv:Body': body,
    },
  });

/** The answer to an operation. */
export const soapResponse = (dialect: SoapDialect, operation: string, result: unknown): Answer => ({
  status: 200,
  xml: enveloped(dialect, { [`${operation}Response`]: { result: content(dialect, result) } }),
});

const detail = (code: string, message: string): object => ({
  'sf:UnexpectedErrorFault': {
    '@xsi:type': 'sf:UnexpectedErrorFault',
    'sf:exceptionCode': code,
    'sf:exceptionMessage': message,
  },
});

/** The platform's answer to a refused operation. */
export const soapFault = (dialect: SoapDialect, { faults }: ApiError): Answer => {
  const [{ errorCode: code, message } = { errorCode: 'UNKNOWN_EXCEPTION', message: 'refused' }] = faults;
  const fault = {
    faultcode: `sf:${code}`,
    faultstring: `${code}: ${message}`,
    ...(dialect.isThorough && { detail: detail(code, message) }),
  };
  return { status: 500, xml: enveloped(dialect, { 'soapenv:Fault': fault }) };
};
