import type { Definitions } from '../../definitions/definitions.ts';
import type { SharedField, SupportingField } from '../../definitions/schema/fields.ts';
import { expectedValue } from '../normalize/expected-value.ts';
import { fieldsOf, readContact, type ContactFacts } from '../facts/read-contact.ts';

type Field = SharedField | SupportingField;

/** The fields that an import may fill: those that tell one thing about a lead, the email apart, which names it. */
const importableFields = ({ fields }: Definitions): readonly Field[] =>
  fieldsOf(fields).filter(
    ({ trait, fact, hubspot }) =>
      (trait !== undefined || fact !== undefined) && trait !== 'email' && hubspot.length === 1,
  );

/**
 * What imported fields, by key, say about a lead; or why they cannot be taken, all reasons at once. A row can be mended before it is
 * sent again, so a value that is not understood is refused; a placeholder is no value.
 */
export function readImportedFields(
  definitions: Definitions,
  given: Readonly<Record<string, string>>,
): ContactFacts | { readonly reason: string } {
  const importable = importableFields(definitions);
  const fields = Object.entries(given).map(([key, text]) => ({
    key,
    text,
    field: importable.find((candidate) => candidate.key === key),
  }));
  const properties = fields.flatMap(({ field, text }) =>
    (field?.hubspot ?? []).map((name) => [name, text] as const),
  );
  const read = readContact(definitions, Object.fromEntries(properties));
  const reasons = fields.flatMap(({ key, text, field }) => {
    if (field === undefined) return [unknownField(key, importable)];
    return Object.hasOwn(read.notUnderstood, field.trait ?? field.fact ?? '')
      ? [unknownValue(definitions, field, text)]
      : [];
  });
  return reasons.length > 0 ? { reason: reasons.join(' ') } : read;
}

const unknownField = (key: string, importable: readonly Field[]): string =>
  `“${key}” is not an importable field. Importable fields: ${importable.map((field) => field.key).join(', ')}.`;

const unknownValue = (definitions: Definitions, field: Field, text: string): string =>
  `“${text}” is not a value of ${field.label}: expected ${expectedValue(definitions, field)}.`;
