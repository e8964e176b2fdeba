import { LoadingButton } from '@hubspot/ui-extensions';
import type { Saving } from '../session/card-state.ts';

interface SendButtonProps {
  readonly saving: Saving;
  readonly isDisabled?: boolean;
  readonly onClick: () => void;
  readonly children: string;
}

/** The button that sends a verdict. HubSpot puts an icon on it afterwards, by default a tick: not after a failure. */
export function SendButton({ saving, isDisabled = false, onClick, children }: SendButtonProps) {
  return (
    <LoadingButton
      variant="primary"
      loading={saving.kind === 'under_way'}
      resultIconName={saving.kind === 'failed' ? 'warning' : 'success'}
      disabled={isDisabled}
      onClick={onClick}
    >
      {children}
    </LoadingButton>
  );
}
