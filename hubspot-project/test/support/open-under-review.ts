import { ToggleGroup } from '@hubspot/ui-extensions';
import { openCard, type OpenCard } from './open-card.tsx';
import { savedResponse, fakeMiddleware } from './fake-middleware.ts';
import { exampleCard } from './example-card.ts';

/** Opens the record of a lead that awaits review; a decision on it is saved. */
export const openUnderReview = async () => {
  const middleware = fakeMiddleware(exampleCard('awaiting-review'));
  middleware.onSave(() => savedResponse(exampleCard('settling')));
  const shown = openCard('crm.record.tab');
  await shown.sees('MQL');
  return { middleware, ...shown };
};

/** Chooses from the radio buttons of that name. The SDK types the value as both a text and a list, depending on a kind that its renderer forgets. */
export const choose = ({ find }: Pick<OpenCard, 'find'>, name: string, value: string): void => {
  const { onChange } = find(ToggleGroup, ({ props }) => props.name === name).props;
  if (onChange !== undefined) Reflect.apply(onChange, undefined, [value]);
};
