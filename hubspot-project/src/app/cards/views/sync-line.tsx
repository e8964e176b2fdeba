import { Text } from '@hubspot/ui-extensions';
import { dayAndTime } from '../words/instants.ts';
import type { CardProps } from './card-props.ts';

/** Whether both CRMs were told all there is to tell of the lead: one quiet line, unless one refused. */
export function SyncLine({ card: { sync } }: CardProps) {
  if (sync === undefined) return null;
  const { state, text, since, advice } = sync;
  const told = since === null ? `${text}.` : `${text} since ${dayAndTime(since)}.`;
  const line = advice === null ? told : `${told} ${advice}`;
  return state === 'refused' ? <Text>{line}</Text> : <Text variant="microcopy">{line}</Text>;
}
