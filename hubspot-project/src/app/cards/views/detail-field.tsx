import { DateInput, Input, NumberInput, ToggleGroup } from '@hubspot/ui-extensions';
import { toBaseDate, toIsoDate } from '../format/dates.ts';
import type { Choice } from '../session/card-state.ts';

interface DetailFieldProps {
  readonly field: NonNullable<Choice['detail']>;
  /** As the contract has it: numbers in digits, dates as YYYY-MM-DD. */
  readonly detail: string | null;
  readonly isMissing: boolean;
  readonly onChange: (detail: string | null) => void;
}

/** The one field that a reason may require. HubSpot reports its value on blur, so a click elsewhere comes after it. */
export function DetailField({ field, detail, isMissing, onChange }: DetailFieldProps) {
  const common = {
    name: 'detail',
    label: field.label,
    required: true,
    error: isMissing,
    ...(field.example !== null && { description: `For example ${field.example}` }),
    ...(isMissing && { validationMessage: `${field.label} is missing.` }),
  };
  switch (field.kind) {
    case 'number':
      return (
        <NumberInput
          {...common}
          {...(detail !== null && { value: Number(detail) })}
          onChange={(value) => onChange(Number.isFinite(value) ? String(value) : null)}
        />
      );
    case 'date': {
      const value = detail === null ? null : toBaseDate(detail);
      return (
        <DateInput
          {...common}
          format="medium"
          {...(value !== null && { value })}
          onChange={(date) => onChange(toIsoDate(date))}
        />
      );
    }
    case 'choice':
      return (
        <ToggleGroup
          {...common}
          toggleType="radioButtonList"
          value={detail ?? ''}
          options={field.choices.map((choice) => ({ value: choice, label: choice }))}
          onChange={onChange}
        />
      );
    case 'text':
      return <Input {...common} value={detail ?? ''} onInput={onChange} onChange={onChange} />;
  }
}
