import type {
  AlertProps,
  EmptyStateProps,
  ErrorStateProps,
  LoadingSpinnerProps,
  StatusTagProps,
} from '@hubspot/ui-extensions';

/** A highlighted message; errors are announced at once. */
export function Alert({ title, variant = 'info', children }: AlertProps) {
  const isBad = variant === 'danger' || variant === 'error';
  return (
    <div className="hs-alert" data-variant={isBad ? 'danger' : variant} role={isBad ? 'alert' : 'status'}>
      <div className="hs-alert-title">{title}</div>
      {children}
    </div>
  );
}

/** A message that there is nothing to show yet. */
export function EmptyState({ title, children }: EmptyStateProps) {
  return (
    <div className="hs-state">
      <div className="hs-state-title">{title}</div>
      {children}
    </div>
  );
}

/** A message that something could not be shown. */
export function ErrorState({ title, children }: ErrorStateProps) {
  return (
    <div className="hs-state" role="alert">
      <div className="hs-state-title">{title}</div>
      {children}
    </div>
  );
}

/** A loading indicator. */
export function LoadingSpinner({ label, showLabel = false }: LoadingSpinnerProps) {
  return (
    <div className="hs-loading" role="status">
      <span className="hs-spinner" aria-hidden="true" />
      <span className={showLabel ? undefined : 'hs-hidden'}>{label}</span>
    </div>
  );
}

/** A status with a coloured dot. */
export function StatusTag({ variant = 'default', children }: StatusTagProps) {
  return (
    <span className="hs-status-tag" data-variant={variant}>
      {children}
    </span>
  );
}
