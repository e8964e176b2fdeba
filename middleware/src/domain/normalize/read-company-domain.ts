import { normalizeDomain } from './normalize-domain.ts';

/** Labels of letters, digits and hyphens, at least two of them, the last one no number: not “acme”, “localhost” or 127.0.0.1. */
const domain = /^(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.)+(?:[a-z]{2,63}|xn--[a-z0-9-]{2,59})$/;

/** Names that no public domain ends with; .example is not among them, since demos use it. */
const local = /\.(?:local|localhost|localdomain|internal|intranet|lan|invalid|test)$/;

/** Reads a web address, an email address or a domain as the domain alone; null where there is none in it. */
export function readCompanyDomain(text: string): string | null {
  const found = normalizeDomain(text);
  return found.length <= 253 && domain.test(found) && !local.test(found) ? found : null;
}
