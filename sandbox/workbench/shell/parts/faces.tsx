import { useState } from 'react';
import type { ListedLead, Person, Setting } from '../api/answers.ts';
import { FaceFrame } from './face-frame.tsx';

interface FacesProps {
  readonly lead: ListedLead;
  readonly setting: Setting;
  readonly offset: number;
  /** Grows with the trace: the faces are refreshed when it does. */
  readonly pulse: number;
  readonly onChanged: () => void;
}

/** The lead as both CRMs show it. */
export function Faces({ lead, setting, offset, pulse, onChanged }: FacesProps) {
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
  const shared = { offset, pulse, onChanged };
  return (
    <div className="faces">
      <FaceFrame
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
        nothing="Salesforce has no record of this lead. It gets one when the lead is handed over to sales."
      />
      <FaceFrame
        {...shared}
        name="hubspot"
        title="HubSpot"
        people={marketers}
        signedIn={atHubSpot}
        onSignIn={setMarketer}
        address={atHubSpot === undefined ? null : hubspotAddress(lead, atHubSpot, setting.origin)}
        nothing=""
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
