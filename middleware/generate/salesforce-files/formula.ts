const quoted = (text: string): string => `"${text.replaceAll(/["\\]/g, (sign) => `\\${sign}`)}"`;

const isValue = (field: string, value: string): string => `ISPICKVAL(${field}, ${quoted(value)})`;

/** A formula that is true when a picklist has one of the values, indented by one step where it takes several lines. */
export function hasOneOf(field: string, values: readonly string[]): string {
  const [first, ...others] = values.map((value) => isValue(field, value));
  if (others.length === 0) return first ?? 'FALSE';
  return `OR(\n${[first, ...others].map((test) => `        ${test}`).join(',\n')}\n    )`;
}

/** A formula that is true when a save touches one of the fields: a rule that asks so leaves old records alone when its words change. */
export const isTouched = (...fields: readonly string[]): string =>
  `OR(ISNEW(), ${fields.map((field) => `ISCHANGED(${field})`).join(', ')})`;

/** A formula that is true when all parts are. */
export const all = (...parts: readonly string[]): string =>
  `AND(\n${parts.map((part) => `    ${part}`).join(',\n')}\n)`;
