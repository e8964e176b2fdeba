import type { ButtonProps, LoadingButtonProps } from '@hubspot/ui-extensions';

type Pressable = Pick<ButtonProps, 'variant' | 'size' | 'disabled' | 'children' | 'onClick'>;

/** A button. HubSpot tells the card of a click without the browser's event. */
export function Button({
  variant = 'secondary',
  size = 'md',
  disabled = false,
  onClick,
  children,
}: Pressable) {
  return (
    <button
      type="button"
      className="hs-button"
      data-variant={variant}
      data-size={size}
      disabled={disabled}
      onClick={(event) => press(onClick, event.timeStamp)}
    >
      {children}
    </button>
  );
}

/** A button that shows that its work is under way. */
export function LoadingButton({ loading = false, disabled = false, children, ...rest }: LoadingButtonProps) {
  return (
    <Button {...rest} disabled={disabled || loading}>
      {loading && <span className="hs-spinner" aria-hidden="true" />}
      {children}
    </Button>
  );
}

function press(onClick: Pressable['onClick'], timeStamp: number): void {
  if (typeof onClick === 'function')
    void onClick({ bubbles: true, timeStamp, type: 'click', id: '' }, noReactions);
}

/** Nothing slides in or pops up here. */
const nothing = (): void => undefined;
const noReactions = { openPanel: nothing, closePanel: nothing, openModal: nothing, closeModal: nothing };
