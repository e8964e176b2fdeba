import { Accordion, Flex, Text } from '@hubspot/ui-extensions';
import { dayAndTime } from '../words/instants.ts';
import type { CardProps } from './card-props.ts';

/** What was done with the lead, the latest first. */
export function HistoryPart({ card: { history } }: CardProps) {
  if (history.length === 0) return null;
  return (
    <Accordion title={`History: ${history.length}`}>
      <Flex direction="column" gap="sm">
        {history.map(({ at, by, text }, index) => (
          <Flex key={`${at} ${index}`} direction="column">
            <Text>{text}</Text>
            <Text variant="microcopy">{`${dayAndTime(at)} · ${by}`}</Text>
          </Flex>
        ))}
      </Flex>
    </Accordion>
  );
}
