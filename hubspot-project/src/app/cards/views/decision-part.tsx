import { Button, Flex, LoadingButton } from '@hubspot/ui-extensions';
import type { CardActions } from '../session/card-session.ts';
import type { CardState } from '../session/card-state.ts';
import type { CardProps } from './card-props.ts';
import { NotSaved } from './not-saved.tsx';
import { RejectForm } from './reject-form.tsx';

interface DecisionProps extends CardProps {
  readonly state: CardState;
  readonly actions: CardActions;
}

/** Accept in one click, reject in three; what could not be saved stays until it is. */
export function DecisionPart({ card, state: { draft, saving }, actions }: DecisionProps) {
  const { accept, reject } = card.choices;
  const isSaving = saving.kind === 'under_way';
  const verb = accept === null ? 'Give back' : 'Reject';
  return (
    <Flex direction="column" gap="sm">
      {saving.kind === 'failed' && <NotSaved saving={saving} choices={reject} actions={actions} />}
      {draft !== null && (
        <RejectForm card={card} draft={draft} verb={verb} isSaving={isSaving} actions={actions} />
      )}
      {draft === null && (
        <Flex direction="row" gap="sm">
          {accept !== null && (
            <LoadingButton variant="primary" loading={isSaving} onClick={actions.accept}>
              Accept
            </LoadingButton>
          )}
          {reject.length > 0 && (
            <Button variant="secondary" disabled={isSaving} onClick={actions.beginRejection}>
              {verb}
            </Button>
          )}
        </Flex>
      )}
    </Flex>
  );
}
