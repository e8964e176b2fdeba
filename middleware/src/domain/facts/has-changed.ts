import type { Fields } from '../../definitions/schema/fields.ts';
import type { Traits, TraitValue } from '../lead.ts';
import { normalizerOf } from '../normalize/normalizer-of.ts';
import { fieldsOf } from './read-contact.ts';

/** The trait that tells where a phone number without a country code is from. */
const countryTrait = 'country';

/** Whether a trait or a fact has another meaning than before; another spelling of the same is no change. */
export function hasChanged(fields: Fields, name: string, before: Traits, now: Traits): boolean {
  const [was, is] = [before[name], now[name]];
  if (was === is) return false;
  const field = fieldsOf(fields).find(({ trait, fact }) => (trait ?? fact) === name);
  if (field === undefined || !isTextOrMissing(was) || !isTextOrMissing(is)) return true;
  const normalize = normalizerOf(fields, field);
  const country = String(now[countryTrait] ?? before[countryTrait] ?? '');
  return normalize(was ?? '', country) !== normalize(is ?? '', country);
}

const isTextOrMissing = (value: TraitValue | undefined): value is string | undefined =>
  value === undefined || typeof value === 'string';
