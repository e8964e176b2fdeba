import type { Definitions } from '../../definitions/definitions.ts';
import type { SharedField, SupportingField } from '../../definitions/schema/fields.ts';
import { fieldsOf, readContact, type ContactFacts } from '../facts/read-contact.ts';

type Field = SharedField | SupportingField;

/** The fields that an import may fill: those that tell one thing about a lead, the email apart, which names it. */
const importableFields = ({ fields }: Definitions): readonly Field[] =>
  fieldsOf(fields).filter(
    ({ trait, fact, hubspot }) =>
      (trait !== undefined || fact !== undefined) && trait !== 'email' && hubspot.length === 1,
  );

/** What imported fields, by key, say about a lead; or why they cannot be taken, all reasons at once. */
export function readImportedFields(
  definitions: Definitions,
  given: Readonly<Record<string, string>>,
): ContactFacts | { readonly reason: string } {
  const importable = importableFields(definitions);
  const properties: Record<string, string> = {};
  const reasons: string[] = [];
  for (const [key, text] of Object.entries(given)) {
    const field = importable.find((candidate) => candidate.key === key);
    const [property] = field?.hubspot ?? [];
    if (field === undefined || property === undefined) reasons.push(unknownField(key, importable));
    else if (!isUnderstood(definitions, field, { [property]: text }))
      reasons.push(unknownValue(definitions, field, text));
    else properties[property] = text;
  }
  return reasons.length > 0 ? { reason: reasons.join(' ') } : readContact(definitions, properties);
}

/** Read alone, so that no other field stands in for a value that means nothing. */
function isUnderstood(
  definitions: Definitions,
  { trait }: Field,
  properties: Record<string, string>,
): boolean {
  return trait === undefined || readContact(definitions, properties).traits[trait] !== undefined;
}

const unknownField = (key: string, importable: readonly Field[]): string =>
  `“${key}” is not an importable field. Importable fields: ${importable.map((field) => field.key).join(', ')}.`;

function unknownValue({ picklists }: Definitions, { label, picklist, type }: Field, text: string): string {
  const values = picklists.picklists.find(({ key }) => key === picklist)?.values ?? [];
  const expected =
    values.length === 0 ? `a ${type}` : `one of ${values.map(({ hubspot }) => hubspot).join(', ')}`;
  return `“${text}” is not a value of ${label}: expected ${expected}.`;
}
