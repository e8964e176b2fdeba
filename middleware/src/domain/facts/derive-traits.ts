import type { Derivation } from '../../definitions/schema/derivation.ts';
import type { Facts, Traits, TraitValue } from '../lead.ts';

/** Completes traits by what follows from others, such as the seniority from the title; a stated trait is never replaced. */
export function deriveTraits(derivations: readonly Derivation[], facts: Facts, stated: Traits): Traits {
  const traits: Record<string, TraitValue> = { ...stated };
  for (const derivation of derivations) {
    if (traits[derivation.trait] !== undefined) continue;
    const source = traits[derivation.from] ?? facts[derivation.from];
    const value = source === undefined ? undefined : derivedFrom(derivation, String(source));
    if (value !== undefined) traits[derivation.trait] = value;
  }
  return traits;
}

function derivedFrom({ match, rules }: Derivation, source: string): TraitValue | undefined {
  const text = ` ${source
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()} `;
  const holds = (term: string): boolean => {
    const words = ` ${term
      .toLowerCase()
      .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
      .trim()} `;
    return match === 'whole' ? text === words : text.includes(words);
  };
  return rules.find((rule) => rule.anyOf.some(holds) && !(rule.unless ?? []).some(holds))?.value;
}
