import { Flex, Heading, StatusTag, Text, type StatusTagProps } from '@hubspot/ui-extensions';
import type { Situation } from '../contract.d.ts';
import type { CardProps } from './view-props.ts';

const variants: Record<Situation, NonNullable<StatusTagProps['variant']>> = {
  unqualified: 'default',
  excluded: 'default',
  in_handoff: 'info',
  quarantined: 'danger',
  awaiting_review: 'warning',
  accepted: 'success',
  returned: 'info',
  closed: 'default',
};

/** Stage and status. */
export function StageTitle({ card: { stage, status, situation } }: CardProps) {
  return (
    <Flex direction="row" gap="sm" align="center" wrap>
      <Heading inline>{stage.label}</Heading>
      <StatusTag variant={variants[situation]}>{status}</StatusTag>
    </Flex>
  );
}

/** What the stage means, and what comes next. */
export function StageMeaning({ card: { stage } }: CardProps) {
  return (
    <Flex direction="column" gap="xs">
      <Text>{stage.definition}</Text>
      <Text>
        <Text inline format={{ fontWeight: 'demibold' }}>
          What comes next:
        </Text>{' '}
        {stage.next}
      </Text>
    </Flex>
  );
}
