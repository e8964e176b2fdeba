import { useEffect, useRef, useState } from 'react';
import { z } from 'zod';
import { request } from '../api/request.ts';
import type { ListedLead } from '../api/schemas.ts';
import type { ActionRunner } from '../use-action-runner.ts';
import { timeUntilDue } from '../format/time-until-due.ts';

const NewLead = z.object({ contactId: z.string() });

interface LeadListProps {
  readonly leads: readonly ListedLead[] | null;
  readonly chosen: ListedLead | null;
  readonly now: number;
  readonly runner: ActionRunner;
  readonly onChoose: (contactId: string) => void;
}

/** The leads with their stages; those awaiting review come first. */
export function LeadList({ leads, chosen, now, runner, onChoose }: LeadListProps) {
  const [wanted, setWanted] = useState('');
  const found = (leads ?? []).filter((lead) => isMatch(lead, wanted));
  const addLead = (): void =>
    runner.run('A new contact was created in HubSpot. Record an activity for it.', async () => {
      const { contactId } = await request('/workbench/leads', NewLead, { body: {} });
      onChoose(contactId);
    });
  return (
    <nav className="lead-list" aria-label="Leads">
      <div className="lead-search">
        <input
          type="search"
          aria-label="Find a lead by name, company, email or stage"
          placeholder="Find a lead"
          value={wanted}
          onChange={({ target }) => setWanted(target.value)}
        />
        <button type="button" disabled={runner.isBusy} onClick={addLead}>
          New lead
        </button>
      </div>
      <ul>
        {found.map((lead) => (
          <li key={lead.contactId}>
            <LeadItem
              lead={lead}
              now={now}
              isChosen={lead.contactId === chosen?.contactId}
              onChoose={onChoose}
            />
          </li>
        ))}
      </ul>
      {leads !== null && found.length === 0 && (
        <p className="soft empty">
          {leads.length === 0 ? 'No leads yet. Create one with “New lead”.' : 'No leads match.'}
        </p>
      )}
    </nav>
  );
}

interface LeadItemProps {
  readonly lead: ListedLead;
  readonly now: number;
  readonly isChosen: boolean;
  readonly onChoose: (contactId: string) => void;
}

function LeadItem({ lead, now, isChosen, onChoose }: LeadItemProps) {
  const { contactId, name, company, email, stage, status, due } = lead;
  const place = useRef<HTMLButtonElement>(null);
  // After a decision a lead moves down in the list; keep it in view.
  useEffect(() => {
    if (isChosen) place.current?.scrollIntoView({ block: 'nearest' });
  }, [isChosen, due]);
  return (
    <button
      ref={place}
      type="button"
      className="lead"
      aria-current={isChosen}
      onClick={() => onChoose(contactId)}
    >
      <span className="lead-name">{name === '' ? email : name}</span>
      <span className="lead-company">{company}</span>
      <span className="lead-stage">{stage === '' ? 'New' : stage}</span>
      <span className="lead-status">{due === null ? status : <Due due={due} now={now} />}</span>
    </button>
  );
}

function Due({ due, now }: { readonly due: string; readonly now: number }) {
  const { text, isOverdue } = timeUntilDue(due, now);
  return <span className={isOverdue ? 'bad' : undefined}>{`Review ${text}`}</span>;
}

const isMatch = ({ name, company, email, stage, status }: ListedLead, wanted: string): boolean =>
  [name, company, email, stage, status].join(' ').toLowerCase().includes(wanted.trim().toLowerCase());
