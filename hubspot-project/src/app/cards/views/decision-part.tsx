import { Button, Flex } from '@hubspot/ui-extensions';
import type { CardActions } from '../session/card-session.ts';
import type { CardState } from '../session/card-state.ts';
import type { CardProps } from './card-props.ts';
import { NotSaved } from './not-saved.tsx';
import { RejectForm } from './reject-form.tsx';
import { SendButton } from './send-button.tsx';

interface DecisionProps extends CardProps {
  readonly state: CardState;
  readonly actions: CardActions;
}

/** Accept in one click, reject in three; what could not be saved stays until it is, where it was pressed. */
export function DecisionPart({ card, state: { draft, saving }, actions }: DecisionProps) {
  const { accept, reject } = card.choices;
  const verb = accept === null ? 'Give back' : 'Reject';
  const notSaved = saving.kind === 'failed' && (
    <NotSaved saving={saving} choices={reject} actions={actions} />
  );
  if (draft !== null) {
    return (
      <RejectForm card={card} draft={draft} verb={verb} saving={saving} actions={actions}>
        {notSaved}
      </RejectForm>
    );
  }
  return (
    <Flex direction="column" gap="sm">
      {notSaved}
      <Flex direction="row" gap="sm">
        {accept !== null && (
          <SendButton saving={saving} onClick={actions.accept}>
            Accept
          </SendButton>
        )}
        {reject.length > 0 && (
          <Button variant="secondary" disabled={saving.kind === 'under_way'} onClick={actions.beginRejection}>
            {verb}
          </Button>
        )}
      </Flex>
    </Flex>
  );
}
