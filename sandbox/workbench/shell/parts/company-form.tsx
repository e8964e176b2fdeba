import { useState } from 'react';
import { post } from '../api/request.ts';
import type { CompanyProperty, ListedLead } from '../api/schemas.ts';
import type { ActionRunner } from '../use-action-runner.ts';

interface CompanyFormProps {
  readonly lead: ListedLead;
  readonly properties: readonly CompanyProperty[];
  readonly runner: ActionRunner;
}

/** Changes the company data in HubSpot; empty fields are left unchanged. */
export function CompanyForm({ lead, properties, runner }: CompanyFormProps) {
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
              <option value="">Unchanged</option>
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
        disabled={runner.isBusy || Object.keys(given).length === 0}
        onClick={() => {
          setValues({});
          runner.run('The company data were changed in HubSpot.', () =>
            post(`/control/hubspot/contacts/${lead.contactId}`, { properties: given }, 'PATCH'),
          );
        }}
      >
        Change in HubSpot
      </button>
    </div>
  );
}
