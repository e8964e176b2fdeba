import type { Answer } from '../http/answer.ts';
import type { Refusal } from '../refusal.ts';

/** How one of the SOAP APIs writes its answers. */
export interface SoapDialect {
  readonly namespace: string;
  /** Where the codes of faults are named. */
  readonly faultNamespace: string;
  /** Whether what is empty is written as nil, and a fault has its details; else both are left out. */
  readonly isThorough: boolean;
}

/** Text as it stands inside an element. */
export const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

const inside = (dialect: SoapDialect, value: unknown): string =>
  typeof value === 'object' && value !== null
    ? Object.entries(value)
        .map(([name, each]) => element(dialect, name, each))
        .join('')
    : escaped(String(value));

/** Lists repeat their element; of what is empty the dialect decides. */
const element = (dialect: SoapDialect, name: string, value: unknown): string => {
  if (Array.isArray(value)) return value.map((each) => element(dialect, name, each)).join('');
  if (value !== null && value !== undefined) return `<${name}>${inside(dialect, value)}</${name}>`;
  return dialect.isThorough ? `<${name} xsi:nil="true"/>` : '';
};

const enveloped = ({ namespace, faultNamespace }: SoapDialect, body: string): string =>
  '<?xml version="1.0" encoding="UTF-8"?><soapenv:Envelope xmlns:soapenv="http://schemas.xmlsoap.org/soap/envelope/" ' +
  `xmlns:sf="${faultNamespace}" xmlns="${namespace}" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">` +
  `<soapenv:Body>${body}</soapenv:Body></soapenv:Envelope>`;

/** The answer to an operation. */
export const soapResponse = (dialect: SoapDialect, operation: string, result: unknown): Answer => ({
  status: 200,
  xml: enveloped(
    dialect,
    `<${operation}Response>${element(dialect, 'result', result)}</${operation}Response>`,
  ),
});

const detail = (code: string, message: string): string =>
  '<detail><sf:UnexpectedErrorFault xsi:type="sf:UnexpectedErrorFault">' +
  `<sf:exceptionCode>${code}</sf:exceptionCode><sf:exceptionMessage>${escaped(message)}</sf:exceptionMessage>` +
  '</sf:UnexpectedErrorFault></detail>';

/** The platform's answer to a refused operation. */
export const soapFault = (dialect: SoapDialect, { faults }: Refusal): Answer => {
  const [{ errorCode: code, message } = { errorCode: 'UNKNOWN_EXCEPTION', message: 'refused' }] = faults;
  const words = `<faultcode>sf:${code}</faultcode><faultstring>${code}: ${escaped(message)}</faultstring>`;
  const rest = dialect.isThorough ? detail(code, message) : '';
  return { status: 500, xml: enveloped(dialect, `<soapenv:Fault>${words}${rest}</soapenv:Fault>`) };
};
