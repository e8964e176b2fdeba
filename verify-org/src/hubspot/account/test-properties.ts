/** The properties of a run, by the kind of their values. */
export interface TestProperties {
  readonly key: string;
  readonly choice: string;
  readonly number: string;
  readonly date: string;
  readonly instant: string;
}

/** Property names take no hyphens. */
export const propertyNameOf = (marker: string): string => marker.replaceAll('-', '_');

/** What the properties of this run are called. */
export const testPropertyNames = (marker: string): TestProperties => {
  const stem = propertyNameOf(marker);
  return {
    key: `${stem}_key`,
    choice: `${stem}_choice`,
    number: `${stem}_number`,
    date: `${stem}_date`,
    instant: `${stem}_instant`,
  };
};

/** An option of an enumeration as HubSpot takes it. */
export const option = (value: string, displayOrder: number): object => ({
  label: value,
  value,
  displayOrder,
  hidden: false,
});

/** The definitions of the properties of a run, all in one group. */
export const testPropertyDefinitions = (names: TestProperties, groupName: string): object[] => {
  const define = (name: string, type: string, fieldType: string, more: object = {}): object => ({
    name,
    label: name,
    groupName,
    type,
    fieldType,
    description: 'Made by verify:org, which removes it again.',
    ...more,
  });
  return [
    define(names.key, 'string', 'text', { hasUniqueValue: true }),
    define(names.choice, 'enumeration', 'select', { options: [option('first', 0), option('second', 1)] }),
    define(names.number, 'number', 'number'),
    define(names.date, 'date', 'date'),
    define(names.instant, 'datetime', 'date'),
  ];
};
