import { Flex, Heading, List, Statistics, StatisticsItem, Text } from '@hubspot/ui-extensions';
import { formatPoints, formatSignedPoints } from '../format/points.ts';
import type { CardProps } from './view-props.ts';

/** The score and what each group of it is worth, with its cap. */
export function ScoreGroups({ card: { score } }: CardProps) {
  if (score === null) return <Text>No score yet.</Text>;
  return (
    <Statistics>
      <StatisticsItem label="Score" number={formatPoints(score.total)}>
        <Text variant="microcopy">{`Model ${score.modelVersion}`}</Text>
      </StatisticsItem>
      {score.groups.map((group) => (
        <StatisticsItem key={group.label} label={group.label} number={formatPoints(group.points)}>
          <Text variant="microcopy">{group.cap === null ? 'No cap' : `Cap: ${formatPoints(group.cap)}`}</Text>
        </StatisticsItem>
      ))}
    </Statistics>
  );
}

/** The same in a line. */
export function ScoreLine({ card: { score } }: CardProps) {
  if (score === null) return <Text>No score yet.</Text>;
  const groups = score.groups.map((group) => `${group.label} ${formatPoints(group.points)}`).join(', ');
  return (
    <Text>
      <Text inline format={{ fontWeight: 'bold' }}>{`Score ${formatPoints(score.total)}`}</Text>{' '}
      {`(${groups})`}
    </Text>
  );
}

/** The lead in three lines. */
export function WhyThisLead({ card: { why } }: CardProps) {
  if (why.length === 0) return null;
  return (
    <Flex direction="column" gap="xs">
      <Heading>Why this lead</Heading>
      <List>
        {why.map((line) => (
          <Text key={line.text}>
            {line.points === null ? line.text : `${line.text}: ${formatSignedPoints(line.points)}`}
          </Text>
        ))}
      </List>
    </Flex>
  );
}
