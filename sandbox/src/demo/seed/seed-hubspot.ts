import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import type { WebhookSubscription } from '../../../../simulators/src/hubspot/account-parts.ts';
import type { HubSpotAccount } from '../../../../simulators/src/hubspot/hubspot-account.ts';
import { standardProperties } from '../../../../simulators/src/hubspot/model/standard-properties.ts';
import {
  propertyCreateSchema,
  type PropertyCreate,
} from '../../../../simulators/src/hubspot/properties/define-property.ts';
import { root } from '../../supervisor/settings.ts';
import type { Agreement } from './read-agreement.ts';

const groupName = 'treaty';
const standard = new Set(standardProperties.map(({ name }) => name));

/**
 * Creates an owner for everybody who works in HubSpot, and the properties of the agreement that are not HubSpot's own; they come
 * from a file that is generated from the agreement.
 */
export function seedHubSpot(
  account: HubSpotAccount,
  agreement: Agreement,
  propertiesFile: string = vocabulary,
): void {
  for (const { name, hubspotOwner } of agreement.people.persons) {
    const [firstName = '', ...rest] = name.split(' ');
    if (hubspotOwner !== null) account.addOwner({ email: hubspotOwner, firstName, lastName: rest.join(' ') });
  }
  for (const property of [...keyProperties, ...readProperties(propertiesFile)])
    account.defineProperty(property);
}

/** The app subscribes to new contacts and to every property that is a trait or a fact of a lead. */
export function subscriptionsOf({ fields }: Agreement): readonly WebhookSubscription[] {
  const contact = { objectType: 'contact', active: true } as const;
  const relevant = [...fields.shared, ...fields.supporting].filter(
    ({ trait, fact }) => trait !== undefined || fact !== undefined,
  );
  const names = new Set(relevant.flatMap(({ hubspot }) => hubspot));
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

/** Generated from the agreement by `npm run generate`: names, labels, help and options of its properties. */
const vocabulary = join(root, 'hubspot-project/vocabulary/contact-properties.json');

const readProperties = (file: string): readonly PropertyCreate[] =>
  z
    .array(propertyCreateSchema)
    .parse(JSON.parse(readFileSync(file, 'utf8')))
    .filter(({ name }) => !standard.has(name));
