import { ToggleGroup } from '@hubspot/ui-extensions';
import { openCard, type OpenCard } from './open-card.tsx';
import { saves, standIn } from './stand-in.ts';
import { workedCard } from './worked-card.ts';

/** Opens the record of a lead that waits for its review; a verdict on it is saved. */
export const underReview = async () => {
  const middleware = standIn(workedCard('awaiting-review'));
  middleware.onVerdict(() => saves(workedCard('settling')));
  const shown = openCard('crm.record.tab');
  await shown.sees('MQL');
  return { middleware, ...shown };
};

/** Chooses from the radio buttons of that name. The SDK types the value as both a text and a list, depending on a kind that its renderer forgets. */
export const choose = ({ find }: Pick<OpenCard, 'find'>, name: string, value: string): void => {
  const { onChange } = find(ToggleGroup, ({ props }) => props.name === name).props;
  if (onChange !== undefined) Reflect.apply(onChange, undefined, [value]);
};
