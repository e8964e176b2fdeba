import type {
  AlertProps,
  EmptyStateProps,
  ErrorStateProps,
  LoadingSpinnerProps,
  StatusTagProps,
} from '@hubspot/ui-extensions';

/** A message that stands out; bad news is read out at once. */
export function Alert({ title, variant = 'info', children }: AlertProps) {
  const isBad = variant === 'danger' || variant === 'error';
  return (
    <div className="hs-alert" data-variant={isBad ? 'danger' : variant} role={isBad ? 'alert' : 'status'}>
      <div className="hs-alert-title">{title}</div>
      {children}
    </div>
  );
}

/** That there is nothing to show yet. */
export function EmptyState({ title, children }: EmptyStateProps) {
  return (
    <div className="hs-state">
      <div className="hs-state-title">{title}</div>
      {children}
    </div>
  );
}

/** That something could not be shown. */
export function ErrorState({ title, children }: ErrorStateProps) {
  return (
    <div className="hs-state" role="alert">
      <div className="hs-state-title">{title}</div>
      {children}
    </div>
  );
}

/** That something is on its way. */
export function LoadingSpinner({ label, showLabel = false }: LoadingSpinnerProps) {
  return (
    <div className="hs-loading" role="status">
      <span className="hs-spinner" aria-hidden="true" />
      <span className={showLabel ? undefined : 'hs-hidden'}>{label}</span>
    </div>
  );
}

/** A state in a word, with a coloured dot before it. */
export function StatusTag({ variant = 'default', children }: StatusTagProps) {
  return (
    <span className="hs-status-tag" data-variant={variant}>
      {children}
    </span>
  );
}
