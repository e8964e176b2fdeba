import { Text } from '@hubspot/ui-extensions';
import { formatDateTime } from '../format/dates.ts';
import type { CardProps } from './card-props.ts';

/** Whether both CRMs were told all there is to tell of the lead: one quiet line, unless one refused. */
export function SyncStatus({ card: { sync } }: CardProps) {
  if (sync === undefined) return null;
  const { state, text, since, advice } = sync;
  const told = since === null ? `${text}.` : `${text} since ${formatDateTime(since)}.`;
  const line = advice === null ? told : `${told} ${advice}`;
  return state === 'refused' ? <Text>{line}</Text> : <Text variant="microcopy">{line}</Text>;
}
