import { z } from 'zod';

/** RFC 5321 counts octets: 64 before the sign, 254 in all. */
const longestLocal = 64;
const longest = 254;

/** What stands in a local part without quotes: RFC 5322's dot-atom, and by RFC 6531 every letter beyond ASCII. */
const atom = String.raw`[a-z0-9!#$%&'*+/=?^_\x60{|}~\u0080-\u{10ffff}-]+`;
const dotAtom = new RegExp(String.raw`^${atom}(?:\.${atom})*$`, 'u');
const quoted = /^"((?:[^"\\\p{Cc}]|\\[^\p{Cc}])*)"$/u;
/** Neither letters nor signs: spaces of all kinds, controls, half surrogate pairs, what is not assigned. */
const unprintable = /[\p{Cc}\p{Cs}\p{Cn}\p{Zl}\p{Zp}]|[^\P{Zs} ]/u;

const hostSigns = /^[^\s/\\?#@:%[\]<>"|^`{}]+$/;
const label = /^[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?$/;
const literal = /^\[(?:ipv6:([0-9a-f:.]+)|([\d.]+))\]$/;
/** Signs without width that come along when an address is copied. */
const invisible = /[\u00ad\u200b\u2060\ufeff]/g;

const octets = (text: string): number => new TextEncoder().encode(text).length;

const hostOf = (text: string): string | null => {
  try {
    return new URL(`http://${text}/`).hostname;
  } catch {
    return null;
  }
};

/** A domain in ASCII (IDN as punycode) and small letters; null for what is none. */
const asciiDomain = (text: string): string | null => {
  const host = hostSigns.test(text) ? hostOf(text) : null;
  const labels = host?.split('.') ?? [];
  const isDomain =
    labels.length > 1 && labels.every((each) => label.test(each)) && /[a-z]/.test(labels.at(-1) ?? '');
  return isDomain ? host : null;
};

const addressLiteral = (text: string): string | null => {
  const [, v6, v4] = literal.exec(text) ?? [];
  if (v6 !== undefined) return hostOf(`[${v6}]`) === null ? null : `[IPv6:${v6}]`;
  return v4 !== undefined && hostOf(v4) === v4 ? text : null;
};

/** A local part, without quotes where it needs none; null for what is none. */
const localPart = (text: string): string | null => {
  if (dotAtom.test(text)) return text;
  const inside = quoted.exec(text)?.[1]?.replaceAll(/\\(.)/gu, '$1');
  if (inside === undefined) return null;
  return dotAtom.test(inside) ? inside : `"${inside.replaceAll(/["\\]/g, String.raw`\$&`)}"`;
};

/**
 * An email address as RFC 5321 and 6531 allow it, in the one form in which we compare and store it: small letters, the domain in ASCII,
 * no needless quotes. Null for what is no address; a domain of one label, which RFC 5321 allows, is nobody's business address.
 */
export const canonicalEmail = (given: string): string | null => {
  const text = given.replaceAll(invisible, '').trim().normalize('NFC').toLowerCase();
  const at = text.lastIndexOf('@');
  if (at < 1 || text.length > longest || unprintable.test(text)) return null;
  const local = localPart(text.slice(0, at));
  const domain = asciiDomain(text.slice(at + 1)) ?? addressLiteral(text.slice(at + 1));
  if (local === null || domain === null || octets(local) > longestLocal) return null;
  const email = `${local}@${domain}`;
  return octets(email) > longest ? null : email;
};

/** The one type of an email address, at every door. */
export const Email = z
  .string()
  .refine((text) => canonicalEmail(text) !== null, 'Expected an email address.')
  .overwrite((text) => canonicalEmail(text) ?? text)
  .meta({ format: 'idn-email' });
