import { Alert, Button, Flex, Text, ToggleGroup } from '@hubspot/ui-extensions';
import type { ReactNode } from 'react';
import { formatReason } from '../format/decision.ts';
import type { CardActions } from '../session/card-session.ts';
import type { Choice, RejectionDraft, SaveState } from '../session/card-state.ts';
import type { CardProps } from './view-props.ts';
import { DetailField } from './detail-field.tsx';
import { SubmitButton } from './submit-button.tsx';

interface RejectFormProps extends CardProps {
  readonly draft: RejectionDraft;
  /** What it is called: a lead is rejected before it was accepted, and given back after. */
  readonly verb: string;
  readonly save: SaveState;
  readonly actions: CardActions;
  /** What is told right above the button: a notice that stood elsewhere would be out of sight. */
  readonly children: ReactNode;
}

/** The reasons with their definitions, the one thing a reason may have to be told, and the button that sends it. */
export function RejectForm({ card, draft, verb, save, actions, children }: RejectFormProps) {
  const { choices, handoff } = card;
  if (choices.reject.length === 0 || handoff?.cycle !== draft.cycle) {
    return (
      <Flex direction="column" gap="sm">
        {children}
        <DraftOutdated draft={draft} onDiscard={actions.discard} />
      </Flex>
    );
  }
  return (
    <Flex direction="column" gap="sm">
      <ToggleGroup
        toggleType="radioButtonList"
        name="reason"
        label="Reason"
        required
        value={draft.choice?.reason ?? ''}
        options={choices.reject.map(optionOf)}
        onChange={actions.chooseReason}
      />
      {draft.choice !== null && (
        <Consequence draft={draft} choice={draft.choice} onDetail={actions.enterDetail} />
      )}
      {children}
      <Flex direction="row" gap="sm">
        <SubmitButton save={save} isDisabled={draft.choice === null} onClick={actions.reject}>
          {draft.choice === null ? verb : `${verb}: ${draft.choice.label}`}
        </SubmitButton>
        <Button variant="transparent" disabled={save.kind === 'saving'} onClick={actions.discard}>
          Cancel
        </Button>
      </Flex>
    </Flex>
  );
}

const optionOf = ({ reason, label, definition }: Choice) => ({
  value: reason,
  label,
  description: definition,
});

interface ConsequenceProps {
  readonly draft: RejectionDraft;
  readonly choice: Choice;
  readonly onDetail: (detail: string | null) => void;
}

/** What the reason asks for, and what it leads to. */
function Consequence({ draft, choice, onDetail }: ConsequenceProps) {
  const { detail, track, returns } = choice;
  return (
    <>
      {detail !== null && (
        <DetailField
          field={detail}
          detail={draft.detail}
          isMissing={draft.isDetailMissing}
          onChange={onDetail}
        />
      )}
      <Text variant="microcopy">{track === null ? returns : `Nurture track: ${track}. ${returns}`}</Text>
    </>
  );
}

interface DraftOutdatedProps {
  readonly draft: RejectionDraft;
  readonly onDiscard: () => void;
}

/** A decision was made elsewhere while this rejection was being drafted. */
function DraftOutdated({ draft: { choice, detail }, onDiscard }: DraftOutdatedProps) {
  return (
    <Flex direction="column" gap="xs">
      <Alert title="Not sent" variant="warning">
        <Text>This lead has been decided on elsewhere in the meantime.</Text>
        {choice !== null && <Text>{`You had chosen: ${formatReason(choice.label, detail)}.`}</Text>}
      </Alert>
      <Button variant="transparent" size="sm" onClick={onDiscard}>
        Discard
      </Button>
    </Flex>
  );
}
