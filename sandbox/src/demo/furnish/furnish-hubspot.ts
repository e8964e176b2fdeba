import type { WebhookSubscription } from '../../hubspot/account-parts.ts';
import type { HubSpotAccount } from '../../hubspot/hubspot-account.ts';
import { standardProperties } from '../../hubspot/model/standard-properties.ts';
import type { PropertyCreate } from '../../hubspot/properties/define-property.ts';
import type { Agreement } from './read-agreement.ts';

const groupName = 'treaty';
const standard = new Set(standardProperties.map(({ name }) => name));

/** Makes an owner of everybody who works in HubSpot, and the properties of the agreement that HubSpot does not have of its own. */
export function furnishHubSpot(account: HubSpotAccount, agreement: Agreement): void {
  for (const { name, hubspotOwner } of agreement.people.persons) {
    const [firstName = '', ...rest] = name.split(' ');
    if (hubspotOwner !== null) account.addOwner({ email: hubspotOwner, firstName, lastName: rest.join(' ') });
  }
  for (const property of [...keyProperties, ...fieldProperties(agreement)]) account.defineProperty(property);
}

/** The app listens to new contacts, and to every property that tells us something about a lead. */
export function subscriptionsOf({ fields }: Agreement): readonly WebhookSubscription[] {
  const contact = { objectType: 'contact', active: true } as const;
  const told = [...fields.shared, ...fields.supporting].filter(
    ({ trait, fact }) => trait !== undefined || fact !== undefined,
  );
  const names = new Set(told.flatMap(({ hubspot }) => hubspot));
  return [
    { subscriptionType: 'object.creation', ...contact },
    ...[...names].map(
      (propertyName) => ({ subscriptionType: 'object.propertyChange', propertyName, ...contact }) as const,
    ),
  ];
}

const text = { groupName, type: 'string', fieldType: 'text' } as const;
const keyProperties: readonly PropertyCreate[] = [
  {
    ...text,
    name: 'treaty_key',
    label: 'Treaty key',
    description: 'Names the lead in both CRMs.',
    hasUniqueValue: true,
  },
  {
    ...text,
    name: 'treaty_model_version',
    label: 'Model version',
    description: 'The scoring model behind the score.',
  },
];

function fieldProperties(agreement: Agreement): readonly PropertyCreate[] {
  const fields = [...agreement.fields.shared, ...agreement.fields.supporting];
  return fields.flatMap(({ hubspot, label, definition, type, picklist }) =>
    hubspot
      .filter((name) => !standard.has(name))
      .map((name) => ({
        name,
        label,
        description: definition,
        groupName,
        ...kindOf(agreement, type, picklist),
      })),
  );
}

function kindOf(
  agreement: Agreement,
  type: string,
  picklist: string | undefined,
): Pick<PropertyCreate, 'type' | 'fieldType' | 'options'> {
  if (picklist === undefined)
    return type === 'number'
      ? { type: 'number', fieldType: 'number' }
      : { type: 'string', fieldType: 'text' };
  const options = valuesOf(agreement, picklist).map((value, displayOrder) => ({
    ...value,
    displayOrder,
    hidden: false,
  }));
  return { type: 'enumeration', fieldType: 'select', options };
}

/** A value of an enumeration property. */
export interface Value {
  readonly value: string;
  readonly label: string;
  readonly description: string;
}

/** The values of a list, as HubSpot holds them. Stage and status are spelled as they are read; reasons and tracks by their codes; the other lists as they say themselves. */
export function valuesOf({ lifecycle, reasons, nurture, picklists }: Agreement, picklist: string): readonly Value[] {
  const byLabel = { stage: lifecycle.stages, status: lifecycle.statuses }[picklist];
  if (byLabel !== undefined)
    return byLabel.map(({ label, definition }) => ({ value: label, label, description: definition }));
  const byKey = { reason: reasons.codes, track: nurture.tracks }[picklist];
  if (byKey !== undefined)
    return byKey.map(({ key, label, definition }) => ({ value: key, label, description: definition }));
  const list = picklists.picklists.find(({ key }) => key === picklist)?.values ?? [];
  return list.map(({ hubspot, label, definition }) => ({ value: hubspot, label, description: definition }));
}
