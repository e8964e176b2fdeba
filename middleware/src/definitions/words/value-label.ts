import type { Definitions } from '../definitions.ts';

/** How people read a value of a trait or a fact: the label of its picklist, else the value itself. */
export function valueLabel(
  { fields, picklists }: Partial<Definitions>,
  trait: string,
  value: string,
): string {
  const all = fields === undefined ? [] : [...fields.shared, ...fields.supporting];
  const field = all.find((candidate) => candidate.trait === trait || candidate.fact === trait);
  const list = picklists?.picklists.find(({ key }) => key === field?.picklist);
  return list?.values.find(({ key }) => key === value)?.label ?? value;
}
