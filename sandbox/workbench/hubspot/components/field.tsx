import { useId, type ReactNode } from 'react';

/** What all form fields have in common. */
export interface FieldProps {
  readonly label: string;
  readonly required?: boolean | undefined;
  readonly description?: string | undefined;
  readonly error?: boolean | undefined;
  readonly validationMessage?: string | undefined;
}

interface FieldFrameProps extends FieldProps {
  readonly children: (input: {
    id: string;
    'aria-describedby': string | undefined;
    'aria-invalid': boolean;
    required: boolean;
  }) => ReactNode;
}

/** A label, the field itself, and a hint or an error. */
export function Field({
  label,
  required = false,
  description,
  error = false,
  validationMessage,
  children,
}: FieldFrameProps) {
  const id = useId();
  const hint = error ? validationMessage : description;
  return (
    <div className="hs-field" data-error={error}>
      <label htmlFor={id}>
        {label}
        {required && <span aria-hidden="true"> *</span>}
      </label>
      {children({
        id,
        'aria-describedby': hint === undefined ? undefined : `${id}-hint`,
        'aria-invalid': error,
        required,
      })}
      {hint !== undefined && (
        <div id={`${id}-hint`} className="hs-hint">
          {hint}
        </div>
      )}
    </div>
  );
}
