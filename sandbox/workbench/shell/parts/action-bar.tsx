import { useState } from 'react';
import { Envelope } from '../../shared/envelope.ts';
import { order } from '../api/ask.ts';
import type { ListedLead, Setting } from '../api/answers.ts';
import type { Doing } from '../use-doing.ts';
import { Menu } from './menu.tsx';
import { CompanyForm } from './company-form.tsx';

interface ActionBarProps {
  readonly lead: ListedLead;
  readonly setting: Setting;
  readonly now: number;
  readonly doing: Doing;
}

/** How many activities are offered at once; the others are in a menu. */
const atOnce = 4;

/** What can be made to happen to the lead on show. */
export function ActionBar({ lead, setting, now, doing }: ActionBarProps) {
  const { activities } = setting;
  const [isOpen, setIsOpen] = useState(false);
  const record = (type: string, label: string): void =>
    doing.run(`${label}: told by a workflow in HubSpot.`, () =>
      order(`/control/hubspot/contacts/${lead.contactId}/activities`, {
        type,
        occurredAt: new Date(now).toISOString(),
      }),
    );
  return (
    <section className="action-bar" aria-label={`Make something happen to ${lead.name}`}>
      <h2>{lead.name === '' ? lead.email : lead.name}</h2>
      <button type="button" className="unfold" aria-expanded={isOpen} onClick={() => setIsOpen(!isOpen)}>
        Make something happen
      </button>
      <div className="actions" data-open={isOpen}>
        {activities.slice(0, atOnce).map(({ key, label, definition }) => (
          <button
            key={key}
            type="button"
            title={definition}
            disabled={doing.isBusy}
            onClick={() => record(key, label)}
          >
            {label}
          </button>
        ))}
        <Menu label="More activities">
          {activities.slice(atOnce).map(({ key, label, definition }) => (
            <button key={key} type="button" title={definition} onClick={() => record(key, label)}>
              {label}
            </button>
          ))}
        </Menu>
        <Menu label="Company data">
          <CompanyForm lead={lead} properties={setting.companyData} doing={doing} />
        </Menu>
        {lead.salesforce !== null && <RecordMenu lead={lead} setting={setting} doing={doing} />}
      </div>
    </section>
  );
}

/** What reps and their managers do with a record in Salesforce. */
function RecordMenu({ lead, setting, doing }: Omit<ActionBarProps, 'now'>) {
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
            doing.run(`${name} owns the record now.`, () => changeOwner(record.id, userId, username))
          }
        >
          {userId === record.ownerId ? `Owner: ${name}` : `Give to ${name}`}
        </button>
      ))}
      {record.object === 'Lead' && (
        <button
          type="button"
          className="apart"
          onClick={() =>
            doing.run('Converted to a contact.', () =>
              order(`/workbench/leads/${lead.contactId}/convert`, {}),
            )
          }
        >
          Convert the lead
        </button>
      )}
    </Menu>
  );
}

/** As on the record page: by the user interface API, on behalf of a user. */
async function changeOwner(recordId: string, OwnerId: string, username: string): Promise<void> {
  const response = await fetch(`/workbench/salesforce/services/data/v66.0/ui-api/records/${recordId}`, {
    method: 'PATCH',
    headers: { 'content-type': 'application/json', 'x-salesforce-user': username },
    body: JSON.stringify({ fields: { OwnerId } }),
  });
  const { status } = Envelope.parse(await response.json());
  if (status >= 400) throw new Error('Salesforce refused to change the owner.');
}
