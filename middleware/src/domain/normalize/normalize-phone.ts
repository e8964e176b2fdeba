import { isSupportedCountry, parsePhoneNumberFromString, type CountryCode } from 'libphonenumber-js/min';
import type { Comparison } from '../../definitions/schema/comparison.ts';

/** How a phone number is read: what is ignored in it, and the country (ISO 3166) of a number without a country code. */
export interface PhoneReading {
  readonly drop: Comparison['drop'];
  readonly country?: string | undefined;
}

/** A phone number as it is compared: in E.164 with its extension where its country is known, else its digits. */
export function normalizePhone({ drop, country }: PhoneReading, phone: string): string {
  const text = drop.reduce((rest, term) => rest.replaceAll(term, ' '), phone.normalize('NFKC'));
  const { number, extension } = splitExtension(text);
  const digits = number.replaceAll(/\D/g, '');
  const local = digits.replace(/^0+/, '');
  const isInternational = /^\D*\+/.test(number);
  const known =
    (isInternational ? e164(`+${digits}`) : undefined) ?? e164OfLocal(digits, local, countryOf(country));
  const found = known ?? local;
  return extension === '' || found === '' ? found : `${found};ext=${extension}`;
}

/** An extension follows a number: “ext. 12”, “x12”. */
function splitExtension(text: string): { number: string; extension: string } {
  const found = /(?<![a-z])(?:ext(?:ension)?|x)[\s.:=]*(\d{1,7})\D*$/i.exec(text);
  const number = text.slice(0, found?.index);
  return /\d/.test(number) ? { number, extension: found?.[1] ?? '' } : { number: text, extension: '' };
}

/** 00 is what most countries dial for the plus sign. */
const e164OfLocal = (digits: string, local: string, country: CountryCode | undefined): string | undefined =>
  (digits.startsWith('00') ? e164(`+${digits.slice(2)}`) : undefined) ??
  (country === undefined ? undefined : (e164(digits, country) ?? e164(local, country)));

/** Whether a number exists is not asked, only whether it has the length of one and is read again as the same. */
function e164(number: string, country?: CountryCode): string | undefined {
  const parsed = parsePhoneNumberFromString(number, country);
  if (parsed?.isPossible() !== true) return undefined;
  return parsePhoneNumberFromString(parsed.number)?.number === parsed.number ? parsed.number : undefined;
}

function countryOf(country: string | undefined): CountryCode | undefined {
  const code = country?.toUpperCase();
  return code !== undefined && isSupportedCountry(code) ? code : undefined;
}
