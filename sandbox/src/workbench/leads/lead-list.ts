import type { HubSpotAccount } from '../../../../simulators/src/hubspot/hubspot-account.ts';
import type { SalesforceOrg } from '../../../../simulators/src/salesforce/start-salesforce-org.ts';
import type { QueryRow } from '../../../../simulators/src/salesforce/soql/run-query.ts';

/** A lead in the list, from the data of both CRMs, so that the list works without the middleware. */
export interface ListedLead {
  readonly contactId: string;
  readonly name: string;
  readonly company: string;
  readonly email: string;
  /** HubSpot's values; empty before the middleware has written them. */
  readonly stage: string;
  readonly status: string;
  readonly score: number | null;
  /** Identifies the lead in both CRMs; null before the middleware has written it. */
  readonly key: string | null;
  readonly salesforce: {
    readonly object: 'Lead' | 'Contact';
    readonly id: string;
    readonly ownerId: string;
  } | null;
  /** When the review is due; null when none is. */
  readonly due: string | null;
}

const text = (value: unknown): string => (typeof value === 'string' ? value : '');

/** Every lead in HubSpot with its record in Salesforce: those awaiting review first by due time, then by name. */
export function listLeads({
  hubspot,
  salesforce,
}: {
  hubspot: HubSpotAccount;
  salesforce: SalesforceOrg;
}): ListedLead[] {
  const records = salesforceRecords(salesforce);
  const dues = openReviews(salesforce);
  const leads = hubspot.contacts.all().map(({ id, properties }): ListedLead => {
    const key = properties['treaty_key'] ?? null;
    const score = properties['treaty_score'];
    return {
      contactId: id,
      name: [properties['firstname'], properties['lastname']].join(' ').trim(),
      company: properties['company'] ?? '',
      email: properties['email'] ?? '',
      stage: properties['treaty_stage'] ?? '',
      status: properties['treaty_status'] ?? '',
      score: score === undefined || score === '' ? null : Number(score),
      key,
      salesforce: records.get(key ?? '') ?? null,
      due: dues.get(key ?? '') ?? null,
    };
  });
  return leads.toSorted(byDueThenName);
}

const last = '￿';

const byDueThenName = (a: ListedLead, b: ListedLead): number =>
  (a.due ?? last).localeCompare(b.due ?? last) || a.name.localeCompare(b.name);

/** A converted lead is represented by its contact. */
function salesforceRecords({ records }: SalesforceOrg): Map<string, NonNullable<ListedLead['salesforce']>> {
  const found = (object: 'Lead' | 'Contact', rows: readonly QueryRow[]) =>
    rows.map(
      (row) =>
        [text(row['Treaty_Key__c']), { object, id: text(row['Id']), ownerId: text(row['OwnerId']) }] as const,
    );
  return new Map([
    ...found(
      'Lead',
      records.query('SELECT Id, OwnerId, Treaty_Key__c FROM Lead WHERE Treaty_Key__c != null'),
    ),
    ...found(
      'Contact',
      records.query('SELECT Id, OwnerId, Treaty_Key__c FROM Contact WHERE Treaty_Key__c != null'),
    ),
  ]);
}

/** The due time of each open handoff without a decision, by the key of its lead. */
function openReviews({ records }: SalesforceOrg): Map<string, string> {
  const rows = records.query(
    'SELECT Handoff_Key__c, Due_At__c FROM Treaty_Handoff__c WHERE Closed__c = false AND Due_At__c != null AND Decided_At__c = null',
  );
  return new Map(
    rows.map((row) => [text(row['Handoff_Key__c']).replace(/:\d+$/, ''), text(row['Due_At__c'])]),
  );
}
