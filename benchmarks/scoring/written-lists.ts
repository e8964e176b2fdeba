import { keptList } from '../../middleware/src/domain/scoring/kept-lists/kept-list.ts';

/** What the rules of the shipped model compare with, written out once more for those who do without the model. */
export const written = [
  'gmail.com',
  'yahoo.com',
  'hotmail.com',
  'outlook.com',
  'icloud.com',
  'aol.com',
  'proton.me',
  'gmx.de',
  'hey.com',
  'tutanota.com',
];
/** With the list that ships. */
export const personal = [...written, ...keptList('free_mail_2026_12')];
export const competitors = ['rival.example', 'competitor.example'];
export const own = ['fernbank.example'];
export const market = [
  'US',
  'CA',
  'GB',
  'IE',
  'DE',
  'FR',
  'NL',
  'BE',
  'ES',
  'IT',
  'SE',
  'DK',
  'NO',
  'FI',
  'CH',
  'AT',
  'PL',
  'PT',
  'IL',
  'AE',
];
