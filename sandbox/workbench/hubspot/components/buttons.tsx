import type { ButtonProps, LoadingButtonProps } from '@hubspot/ui-extensions';

interface ClickProps {
  /** HubSpot reports a click to the card without the browser's event. */
  readonly onClick?: ((event: { readonly type: 'click' }) => unknown) | undefined;
}

type Pressable = Pick<ButtonProps, 'variant' | 'size' | 'disabled' | 'children'> & ClickProps;

/** A button. */
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
      onClick={() => void onClick?.({ type: 'click' })}
    >
      {children}
    </button>
  );
}

/** A button that shows that its action is in progress. */
export function LoadingButton({
  loading = false,
  disabled = false,
  children,
  ...rest
}: Pressable & Pick<LoadingButtonProps, 'loading'>) {
  return (
    <Button {...rest} disabled={disabled || loading}>
      {loading && <span className="hs-spinner" aria-hidden="true" />}
      {children}
    </Button>
  );
}
