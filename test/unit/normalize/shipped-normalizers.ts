import { entry } from '../../../middleware/src/definitions/lookups/entry.ts';
import { normalizerOf, type Normalizer } from '../../../middleware/src/domain/normalize/normalizer-of.ts';
import { shippedDefinitions } from '../definitions/shipped-files.ts';

const { fields } = shippedDefinitions();

/** How the values of a shipped field are compared. */
export const shippedNormalizer = (key: string): Normalizer =>
  normalizerOf(fields, entry([...fields.shared, ...fields.supporting], key));

/** The words and terms that a shipped comparison knows. */
export function shippedTerms(comparison: string): readonly string[] {
  const { same, drop } = entry(fields.comparisons, comparison);
  return [...same.flatMap(({ write, for: terms }) => [write, ...terms]), ...drop];
}
