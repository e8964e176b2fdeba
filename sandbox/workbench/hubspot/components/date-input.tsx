import type { DateInputProps } from '@hubspot/ui-extensions';
import { Field } from './field.tsx';

type Day = NonNullable<DateInputProps['value']>;

const twoDigits = (number: number): string => String(number).padStart(2, '0');

/** HubSpot counts months from 0. */
const textOf = ({ year, month, date }: Day): string => `${year}-${twoDigits(month + 1)}-${twoDigits(date)}`;

const dayOf = (text: string): Day | null => {
  const [year, month, date] = text.split('-').map(Number);
  return year === undefined || month === undefined || date === undefined || Number.isNaN(date)
    ? null
    : { year, month: month - 1, date };
};

/** A day. */
export function DateInput({
  value,
  onChange,
  label,
  required,
  description,
  error,
  validationMessage,
}: DateInputProps) {
  return (
    <Field {...{ label, required, description, error, validationMessage }}>
      {(input) => (
        <input
          {...input}
          type="date"
          className="hs-input"
          value={value === undefined ? '' : textOf(value)}
          onChange={({ target }) => {
            const day = dayOf(target.value);
            if (day !== null) onChange?.(day);
          }}
        />
      )}
    </Field>
  );
}
