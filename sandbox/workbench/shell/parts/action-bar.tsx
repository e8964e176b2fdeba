import { useState } from 'react';
import { Envelope } from '../../shared/envelope.ts';
import { post } from '../api/request.ts';
import type { ListedLead, Setting } from '../api/schemas.ts';
import type { ActionRunner } from '../use-action-runner.ts';
import { Menu } from './menu.tsx';
import { CompanyForm } from './company-form.tsx';

interface ActionBarProps {
  readonly lead: ListedLead;
  readonly setting: Setting;
  readonly now: number;
  readonly runner: ActionRunner;
}

/** The number of activities with a button of their own; the others are in a menu. */
const directActivities = 4;

/** The actions on the selected lead. */
export function ActionBar({ lead, setting, now, runner }: ActionBarProps) {
  const { activities } = setting;
  const [isOpen, setIsOpen] = useState(false);
  const record = (type: string, label: string): void =>
    runner.run(`${label}: recorded by a workflow in HubSpot.`, () =>
      post(`/control/hubspot/contacts/${lead.contactId}/activities`, {
        type,
        occurredAt: new Date(now).toISOString(),
      }),
    );
  return (
    <section className="action-bar" aria-label={`Actions for ${lead.name}`}>
      <h2>{lead.name === '' ? lead.email : lead.name}</h2>
      <button type="button" className="unfold" aria-expanded={isOpen} onClick={() => setIsOpen(!isOpen)}>
        Actions
      </button>
      <div className="actions" data-open={isOpen}>
        {activities.slice(0, directActivities).map(({ key, label, definition }) => (
          <button
            key={key}
            type="button"
            title={definition}
            disabled={runner.isBusy}
            onClick={() => record(key, label)}
          >
            {label}
          </button>
        ))}
        <Menu label="More activities">
          {activities.slice(directActivities).map(({ key, label, definition }) => (
            <button key={key} type="button" title={definition} onClick={() => record(key, label)}>
              {label}
            </button>
          ))}
        </Menu>
        <Menu label="Company data">
          <CompanyForm lead={lead} properties={setting.companyData} runner={runner} />
        </Menu>
        {lead.salesforce !== null && <RecordMenu lead={lead} setting={setting} runner={runner} />}
      </div>
    </section>
  );
}

/** Actions of reps and their managers on the Salesforce record. */
function RecordMenu({ lead, setting, runner }: Omit<ActionBarProps, 'now'>) {
  const record = lead.salesforce;
  if (record === null) return null;
  const users = setting.people.flatMap(({ name, salesforce, role }) =>
    salesforce === null || role !== 'rep'
      ? []
      : [{ name, userId: salesforce.userId, username: salesforce.username }],
  );
  return (
    <Menu label="In Salesforce">
      {users.map(({ name, userId, username }) => (
        <button
          key={userId}
          type="button"
          aria-current={userId === record.ownerId}
          onClick={() =>
            runner.run(`${name} now owns the record.`, () => changeOwner(record.id, userId, username))
          }
        >
          {userId === record.ownerId ? `Owner: ${name}` : `Assign to ${name}`}
        </button>
      ))}
      {record.object === 'Lead' && (
        <button
          type="button"
          className="apart"
          onClick={() =>
            runner.run('The lead was converted to a contact.', () =>
              post(`/workbench/leads/${lead.contactId}/convert`, {}),
            )
          }
        >
          Convert the lead
        </button>
      )}
    </Menu>
  );
}

/** As the record page does: by the user interface API, on behalf of a user. */
async function changeOwner(recordId: string, OwnerId: string, username: string): Promise<void> {
  const response = await fetch(`/workbench/salesforce/services/data/v66.0/ui-api/records/${recordId}`, {
    method: 'PATCH',
    headers: { 'content-type': 'application/json', 'x-salesforce-user': username },
    body: JSON.stringify({ fields: { OwnerId } }),
  });
  const { status } = Envelope.parse(await response.json());
  if (status >= 400) throw new Error('Salesforce refused to change the owner.');
}
