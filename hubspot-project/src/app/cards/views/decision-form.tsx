import { Button, Flex, Text } from '@hubspot/ui-extensions';
import type { CardActions } from '../session/card-session.ts';
import type { CardState } from '../session/card-state.ts';
import type { CardProps } from './view-props.ts';
import { SaveFailed } from './save-failed.tsx';
import { RejectForm } from './reject-form.tsx';
import { SubmitButton } from './submit-button.tsx';

interface DecisionFormProps extends CardProps {
  readonly state: CardState;
  readonly actions: CardActions;
}

/** Accept in one click, reject in three; what could not be saved stays until it is, where it was pressed. */
export function DecisionForm({ card, state: { draft, save }, actions }: DecisionFormProps) {
  const { accept, reject } = card.choices;
  const isAwaited = accept !== null || reject.length > 0;
  if (card.readOnly !== undefined) return isAwaited && <Text variant="microcopy">{card.readOnly}</Text>;
  const verb = accept === null ? 'Return to marketing' : 'Reject';
  const saveFailed = save.kind === 'failed' && <SaveFailed save={save} choices={reject} actions={actions} />;
  if (draft !== null) {
    return (
      <RejectForm card={card} draft={draft} verb={verb} save={save} actions={actions}>
        {saveFailed}
      </RejectForm>
    );
  }
  return (
    <Flex direction="column" gap="sm">
      {saveFailed}
      <Flex direction="row" gap="sm">
        {accept !== null && (
          <SubmitButton save={save} onClick={actions.accept}>
            Accept
          </SubmitButton>
        )}
        {reject.length > 0 && (
          <Button variant="secondary" disabled={save.kind === 'saving'} onClick={actions.startRejection}>
            {verb}
          </Button>
        )}
      </Flex>
    </Flex>
  );
}
