import { DescriptionList, DescriptionListItem, Text } from '@hubspot/ui-extensions';

interface FieldListProps {
  /** What is not known is left out. */
  readonly fields: readonly (readonly [label: string, value: string | null])[];
}

/** Labels with their values; nothing at all when no value is known. */
export function FieldList({ fields }: FieldListProps) {
  const known = fields.flatMap(([label, value]) => (value === null ? [] : [{ label, value }]));
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
