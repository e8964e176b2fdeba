import { Accordion, Flex, Text } from '@hubspot/ui-extensions';
import { formatDateTime } from '../format/dates.ts';
import type { CardProps } from './view-props.ts';

/** What was done with the lead, the latest first. */
export function HistorySection({ card: { history } }: CardProps) {
  if (history.length === 0) return null;
  return (
    <Accordion title={`History (${history.length})`}>
      <Flex direction="column" gap="sm">
        {history.map(({ at, by, text }, index) => (
          <Flex key={`${at} ${index}`} direction="column">
            <Text>{text}</Text>
            <Text variant="microcopy">{`${formatDateTime(at)} · ${by}`}</Text>
          </Flex>
        ))}
      </Flex>
    </Accordion>
  );
}
