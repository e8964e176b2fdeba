import { Alert, List, Text } from '@hubspot/ui-extensions';
import type { CardProps } from './card-props.ts';

/** Why the lead is not passed on although it qualifies. */
export function QuarantineAlert({ card: { quarantine } }: CardProps) {
  if (quarantine.length === 0) return null;
  return (
    <Alert title="In quarantine: not passed on to sales yet" variant="danger">
      <List>
        {quarantine.map(({ text }) => (
          <Text key={text}>{text}</Text>
        ))}
      </List>
    </Alert>
  );
}
