import type { Answer } from '../http/answer.ts';
import type { Refusal } from '../refusal.ts';

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

const inside = (value: unknown): string =>
  typeof value === 'object' && value !== null
    ? Object.entries(value)
        .map(([name, each]) => element(name, each))
        .join('')
    : escaped(String(value));

/** Lists repeat their element; what is empty is left out. */
const element = (name: string, value: unknown): string => {
  if (Array.isArray(value)) return value.map((each) => element(name, each)).join('');
  return value === null || value === undefined ? '' : `<${name}>${inside(value)}</${name}>`;
};

const enveloped = (body: string): string =>
  '<?xml version="1.0" encoding="UTF-8"?><soapenv:Envelope xmlns:soapenv="http://schemas.xmlsoap.org/soap/envelope/" ' +
  'xmlns:sf="http://soap.sforce.com/2006/04/metadata" xmlns="http://soap.sforce.com/2006/04/metadata">' +
  `<soapenv:Body>${body}</soapenv:Body></soapenv:Envelope>`;

/** The answer to an operation. */
export const soapResponse = (operation: string, result: unknown): Answer => ({
  status: 200,
  xml: enveloped(`<${operation}Response>${element('result', result)}</${operation}Response>`),
});

/** The platform's answer to a refused operation. */
export const soapFault = ({ faults }: Refusal): Answer => {
  const [fault = { errorCode: 'UNKNOWN_EXCEPTION', message: 'refused' }] = faults;
  const words = escaped(`${fault.errorCode}: ${fault.message}`);
  return {
    status: 500,
    xml: enveloped(
      `<soapenv:Fault><faultcode>sf:${fault.errorCode}</faultcode><faultstring>${words}</faultstring></soapenv:Fault>`,
    ),
  };
};
