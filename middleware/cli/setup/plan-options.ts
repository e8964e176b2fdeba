import type { OptionState, PropertyState, WantedProperty } from './property-state.ts';

const plain = ({ value, label, description, displayOrder, hidden }: OptionState): OptionState => ({
  value,
  label,
  description: description ?? '',
  displayOrder,
  hidden,
});

/** The whole list as HubSpot should have it: ours in order; what only HubSpot has is hidden, since contacts may hold it. */
export const completeOptions = (present: PropertyState, wanted: WantedProperty): readonly OptionState[] => {
  const ours = (wanted.options ?? []).map(plain);
  const values = new Set(ours.map(({ value }) => value));
  const others = present.options.filter(({ value }) => !values.has(value));
  return [
    ...ours,
    ...others.map((option, place) => ({ ...plain(option), hidden: true, displayOrder: ours.length + place })),
  ];
};

/** Options of ours that the account's own list lacks. */
export const missingOptions = (present: PropertyState, wanted: WantedProperty): readonly OptionState[] => {
  const values = new Set(present.options.map(({ value }) => value));
  return (wanted.options ?? []).filter(({ value }) => !values.has(value)).map(plain);
};

/** Whether two lists say the same, in whatever order HubSpot lists them. */
export const sameOptions = (one: readonly OptionState[], other: readonly OptionState[]): boolean => {
  const text = (options: readonly OptionState[]): string =>
    JSON.stringify(options.map(plain).toSorted((a, b) => (a.value < b.value ? -1 : 1)));
  return text(one) === text(other);
};
