import { z } from 'zod';

/** An id of HubSpot, as text: digits without leading zeros, so that one record has one id. */
export const HubSpotId = z
  .string()
  .trim()
  .regex(/^0*[1-9]\d{0,18}$/, 'Expected an id of HubSpot: up to 19 digits.')
  .overwrite((digits) => digits.replace(/^0+/, ''));

/** An id of HubSpot as HubSpot sends it: a number or text. */
export const SentHubSpotId = z.union([z.int(), z.string()]).transform(String).pipe(HubSpotId);

const shape = /^[a-zA-Z0-9]{15}(?:[a-zA-Z0-5]{3})?$/;
const checkDigits = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ012345';
const groupLength = 5;

/** One check character stands for five: each upper-case letter of them sets a bit. */
const checkOf = (group: string): string =>
  checkDigits.charAt(
    Array.from(group).reduce((bits, sign, place) => bits + (/[A-Z]/.test(sign) ? 2 ** place : 0), 0),
  );

const withCheck = (id: string): string =>
  id + [0, 1, 2].map((group) => checkOf(id.slice(group * groupLength, (group + 1) * groupLength))).join('');

/** The letters of an id that lost its case, as its check characters say. */
const withCase = (id: string, check: string): string =>
  Array.from(id.toLowerCase(), (sign, place) => {
    const bits = checkDigits.indexOf(check.charAt(Math.floor(place / groupLength)));
    return (bits >> (place % groupLength)) & 1 ? sign.toUpperCase() : sign;
  }).join('');

/** The 18 characters of a Salesforce id in any form; null for what is none. */
const canonical = (text: string): string | null => {
  if (!shape.test(text)) return null;
  const [id, check] = [text.slice(0, 15), text.slice(15).toUpperCase()];
  if (check === '' || withCheck(id) === id + check) return withCheck(id);
  const restored = withCheck(withCase(id, check));
  const hasLostCase = id === id.toLowerCase() || id === id.toUpperCase();
  return hasLostCase && restored.endsWith(check) ? restored : null;
};

/** An id of Salesforce in its 18 characters. Also read: 15 characters, and 18 that a spreadsheet put into one case. */
export const SalesforceId = z
  .string()
  .trim()
  .refine((text) => canonical(text) !== null, 'Expected an id of Salesforce: 15 or 18 letters and digits.')
  .overwrite((text) => canonical(text) ?? text);

/** An id of ours, in small letters. */
export const LeadId = z.uuid().toLowerCase();
