import type { InputProps, NumberInputProps } from '@hubspot/ui-extensions';
import { useState } from 'react';
import { Field } from './field.tsx';

/** A line of text: `onInput` with each key, `onChange` when the field loses focus. */
export function Input({ value, defaultValue, onInput, onChange, ...field }: InputProps) {
  const [text, setText] = useDraft(value ?? defaultValue ?? '');
  return (
    <Field {...field}>
      {(input) => (
        <input
          {...input}
          className="hs-input"
          value={text}
          onChange={({ target }) => {
            setText(target.value);
            onInput?.(target.value);
          }}
          onBlur={() => onChange?.(text)}
        />
      )}
    </Field>
  );
}

/** A number, reported to the card when the field loses focus. */
export function NumberInput({ value, defaultValue, onChange, ...field }: NumberInputProps) {
  const [text, setText] = useDraft(String(value ?? defaultValue ?? ''));
  return (
    <Field {...field}>
      {(input) => (
        <input
          {...input}
          className="hs-input"
          inputMode="decimal"
          value={text}
          onChange={({ target }) => setText(target.value)}
          onBlur={() => onChange?.(text.trim() === '' ? NaN : Number(text))}
        />
      )}
    </Field>
  );
}

/** The text being typed, until the card passes another value. */
function useDraft(given: string): [string, (text: string) => void] {
  const [draft, setDraft] = useState({ given, text: given });
  if (draft.given !== given) setDraft({ given, text: given });
  return [draft.text, (text) => setDraft({ given, text })];
}
