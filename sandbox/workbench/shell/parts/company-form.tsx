import { useState } from 'react';
import { order } from '../api/ask.ts';
import type { CompanyProperty, ListedLead } from '../api/answers.ts';
import type { Doing } from '../use-doing.ts';

interface CompanyFormProps {
  readonly lead: ListedLead;
  readonly properties: readonly CompanyProperty[];
  readonly doing: Doing;
}

/** Changes what HubSpot holds of the lead's company; what is left empty stays. */
export function CompanyForm({ lead, properties, doing }: CompanyFormProps) {
  const [values, setValues] = useState<Readonly<Record<string, string>>>({});
  const given = Object.fromEntries(Object.entries(values).filter(([, value]) => value !== ''));
  const set = (name: string, value: string): void => setValues((before) => ({ ...before, [name]: value }));
  return (
    <div className="company-form">
      {properties.map(({ name, label, options }) => (
        <label key={name}>
          {label}
          {options === null ? (
            <input
              inputMode="numeric"
              value={values[name] ?? ''}
              onChange={({ target }) => set(name, target.value)}
            />
          ) : (
            <select value={values[name] ?? ''} onChange={({ target }) => set(name, target.value)}>
              <option value="">As it is</option>
              {options.map((option) => (
                <option key={option.value} value={option.value}>
                  {option.label}
                </option>
              ))}
            </select>
          )}
        </label>
      ))}
      <button
        type="button"
        className="primary"
        disabled={doing.isBusy || Object.keys(given).length === 0}
        onClick={() => {
          setValues({});
          doing.run('Changed in HubSpot.', () =>
            order(`/control/hubspot/contacts/${lead.contactId}`, { properties: given }, 'PATCH'),
          );
        }}
      >
        Change in HubSpot
      </button>
    </div>
  );
}
