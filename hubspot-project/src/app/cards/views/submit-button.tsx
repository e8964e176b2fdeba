import { LoadingButton } from '@hubspot/ui-extensions';
import type { SaveState } from '../session/card-state.ts';

interface SubmitButtonProps {
  readonly save: SaveState;
  readonly isDisabled?: boolean;
  readonly onClick: () => void;
  readonly children: string;
}

/** The button that sends a decision. HubSpot puts an icon on it afterwards, by default a tick: not after a failure. */
export function SubmitButton({ save, isDisabled = false, onClick, children }: SubmitButtonProps) {
  return (
    <LoadingButton
      variant="primary"
      loading={save.kind === 'saving'}
      resultIconName={save.kind === 'failed' ? 'warning' : 'success'}
      disabled={isDisabled}
      onClick={onClick}
    >
      {children}
    </LoadingButton>
  );
}
