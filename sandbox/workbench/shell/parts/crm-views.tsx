import { useState } from 'react';
import type { ListedLead, Person, Setting } from '../api/schemas.ts';
import { CrmFrame } from './crm-frame.tsx';

interface CrmViewsProps {
  readonly lead: ListedLead;
  readonly setting: Setting;
  readonly offset: number;
  /** Grows with the trace; the CRM pages are refreshed when it does. */
  readonly revision: number;
  readonly onChanged: () => void;
}

/** The lead in both CRMs. */
export function CrmViews({ lead, setting, offset, revision, onChanged }: CrmViewsProps) {
  const reps = setting.people.filter(({ salesforce }) => salesforce !== null);
  const marketers = setting.people.filter(({ hubspot }) => hubspot !== null);
  const [rep, setRep] = useState<string | null>(null);
  const [marketer, setMarketer] = useState<string | null>(null);
  const atSalesforce =
    find(reps, rep) ??
    reps.find(({ salesforce }) => salesforce?.userId === lead.salesforce?.ownerId) ??
    reps[0];
  const atHubSpot =
    find(marketers, marketer) ?? marketers.find(({ role }) => role === 'marketing') ?? marketers[0];
  const shared = { offset, revision, onChanged };
  return (
    <div className="crm-views">
      <CrmFrame
        {...shared}
        name="salesforce"
        title="Salesforce"
        people={reps}
        signedIn={atSalesforce}
        onSignIn={setRep}
        address={
          lead.salesforce === null || atSalesforce === undefined
            ? null
            : salesforceAddress(lead.salesforce, atSalesforce)
        }
        emptyText="Salesforce has no record of this lead. It gets one when the lead is handed off to sales."
      />
      <CrmFrame
        {...shared}
        name="hubspot"
        title="HubSpot"
        people={marketers}
        signedIn={atHubSpot}
        onSignIn={setMarketer}
        address={atHubSpot === undefined ? null : hubspotAddress(lead, atHubSpot, setting.origin)}
        emptyText=""
      />
    </div>
  );
}

const find = (people: readonly Person[], name: string | null): Person | undefined =>
  people.find((person) => person.name === name);

function salesforceAddress({ object, id }: NonNullable<ListedLead['salesforce']>, person: Person): string {
  const { name, timeZone, salesforce } = person;
  const about = {
    object,
    record: id,
    user: salesforce?.username ?? '',
    userId: salesforce?.userId ?? '',
    userName: name,
    timeZone,
  };
  return `/workbench/salesforce/?${new URLSearchParams(about).toString()}`;
}

const hubspotAddress = ({ contactId }: ListedLead, { name, hubspot }: Person, origin: string): string =>
  `/workbench/hubspot/?${new URLSearchParams({ contact: contactId, user: hubspot ?? '', userName: name, origin }).toString()}`;
