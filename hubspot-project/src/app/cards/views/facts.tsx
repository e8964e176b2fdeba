import { DescriptionList, DescriptionListItem, Text } from '@hubspot/ui-extensions';

interface FactsProps {
  /** What is not known is left out. */
  readonly facts: readonly (readonly [label: string, value: string | null])[];
}

/** Labels with their values; nothing at all when no value is known. */
export function Facts({ facts }: FactsProps) {
  const known = facts.flatMap(([label, value]) => (value === null ? [] : [{ label, value }]));
  if (known.length === 0) return null;
  return (
    <DescriptionList direction="row">
      {known.map(({ label, value }) => (
        <DescriptionListItem key={label} label={label}>
          <Text>{value}</Text>
        </DescriptionListItem>
      ))}
    </DescriptionList>
  );
}
