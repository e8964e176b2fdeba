import { canonicalEmail } from '@treaty/contract/email';

/** A domain, or a mail address, that is written the plain way already; most are. */
const plainAddress = /^(?:[^@\s,;|<>"/\\?#]+@)?((?!www\.)(?:[a-z0-9]+(?:-+[a-z0-9]+)*\.)+[a-z]{2,})$/;

/** The domain of a web or mail address, the first where several are given: in small letters and ASCII (IDN as punycode), without www. */
export function normalizeDomain(address: string): string {
  const plain = plainAddress.exec(address)?.[1];
  if (plain !== undefined) return plain;
  const host = canonicalEmail(address)?.split('@').at(-1) ?? address;
  const first = host.split(/[\s,;|<>"]+/).find((part) => part !== '') ?? '';
  return hostOf(first.toLowerCase())
    .replace(/\.{1,9}$/, '')
    .replace(/^(?:www\.)+(?=[^.]+\.)/, '');
}

function hostOf(address: string): string {
  const bare = address.replace(/^(?:(?:[a-z][a-z0-9+.-]*:)?[/\\]{2,}|mailto:)+/, '');
  return URL.parse(`http://${bare}`)?.hostname ?? bare.split(/[/?#:]/, 1)[0] ?? '';
}
