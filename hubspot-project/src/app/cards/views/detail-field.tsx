import { DateInput, Input, NumberInput, ToggleGroup } from '@hubspot/ui-extensions';
import type { Choice } from '../session/card-state.ts';
import { calendarDay, dayText } from './calendar-day.ts';

interface DetailFieldProps {
  readonly asked: NonNullable<Choice['detail']>;
  /** As it goes over the wire: numbers in digits, days as YYYY-MM-DD. */
  readonly given: string | null;
  readonly isMissing: boolean;
  readonly onChange: (detail: string | null) => void;
}

/** The one field that a reason may need. HubSpot reports a value when the field is left, which a click elsewhere does first. */
export function DetailField({ asked, given, isMissing, onChange }: DetailFieldProps) {
  const common = {
    name: 'detail',
    label: asked.label,
    required: true,
    error: isMissing,
    ...(asked.example !== null && { description: `For example ${asked.example}` }),
    ...(isMissing && { validationMessage: `${asked.label} is missing.` }),
  };
  switch (asked.kind) {
    case 'number':
      return (
        <NumberInput
          {...common}
          {...(given !== null && { value: Number(given) })}
          onChange={(value) => onChange(Number.isFinite(value) ? String(value) : null)}
        />
      );
    case 'date': {
      const value = given === null ? null : calendarDay(given);
      return (
        <DateInput
          {...common}
          format="medium"
          {...(value !== null && { value })}
          onChange={(day) => onChange(dayText(day))}
        />
      );
    }
    case 'choice':
      return (
        <ToggleGroup
          {...common}
          toggleType="radioButtonList"
          value={given ?? ''}
          options={asked.choices.map((choice) => ({ value: choice, label: choice }))}
          onChange={onChange}
        />
      );
    case 'text':
      return <Input {...common} value={given ?? ''} onInput={onChange} onChange={onChange} />;
  }
}
