import type { ToggleGroupProps } from '@hubspot/ui-extensions';
import { useId } from 'react';

/** A choice of one option, each with an explanation. */
export function ToggleGroup(group: ToggleGroupProps) {
  const id = useId();
  if (group.toggleType !== 'radioButtonList') throw new Error('Only lists of radio buttons are supported.');
  const { label, options, value, onChange, required = false, error = false, validationMessage } = group;
  return (
    <fieldset className="hs-toggle-group" aria-describedby={error ? `${id}-hint` : undefined}>
      <legend>
        {label}
        {required && <span aria-hidden="true"> *</span>}
      </legend>
      {options.map((option) => (
        <label key={option.value} className="hs-choice">
          <input
            type="radio"
            name={id}
            value={option.value}
            checked={option.value === value}
            aria-labelledby={`${id}-${option.value}`}
            aria-describedby={option.description === undefined ? undefined : `${id}-${option.value}-text`}
            onChange={() => onChange?.(option.value)}
          />
          <span>
            <span className="hs-choice-label" id={`${id}-${option.value}`}>
              {option.label}
            </span>
            {option.description !== undefined && (
              <span className="hs-choice-text" id={`${id}-${option.value}-text`}>
                {option.description}
              </span>
            )}
          </span>
        </label>
      ))}
      {error && (
        <div id={`${id}-hint`} className="hs-hint">
          {validationMessage}
        </div>
      )}
    </fieldset>
  );
}
