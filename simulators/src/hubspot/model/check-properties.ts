import { invalidInput, type HubSpotError } from './hubspot-error.ts';
import type { PropertyDefinition } from './property-definition.ts';
import { readValue, type ValueFault } from './read-value.ts';

/** Property name to value, both as text. */
export type PropertyValues = Readonly<Record<string, string>>;

interface NamedFault extends ValueFault {
  readonly name: string;
  readonly value: string;
}

/** What the check needs to know of the account and of who writes. */
export interface PropertyRules {
  readonly definitionOf: (name: string) => PropertyDefinition | undefined;
  readonly isOwner: (id: string) => boolean;
  readonly portalId: number;
  /** HubSpot itself writes (a person on the record page, the connector), so read-only values are open to it. */
  readonly byHubSpot: boolean;
}

/** The refusal that lists every property that was not taken, in HubSpot's two forms: as JSON inside the message, and as `errors`. */
export const invalidProperties = (faults: readonly NamedFault[], portalId: number): HubSpotError => {
  const listed = faults.map(({ name, value, code, message }) => ({
    isValid: false,
    message,
    error: code,
    name,
    localizedErrorMessage: message,
    propertyValue: value,
    portalId,
  }));
  return invalidInput(`Property values were not valid: ${JSON.stringify(listed)}`, {
    errors: faults.map(({ name, code, message }) => ({ message, code, context: { propertyName: [name] } })),
  });
};

const computed = new Set(['createdate', 'lastmodifieddate', 'hs_object_id', 'hs_email_domain']);

const faultOf = (rules: PropertyRules, name: string, value: string): ValueFault | { value: string } => {
  const definition = rules.definitionOf(name);
  if (definition === undefined)
    return { code: 'PROPERTY_DOESNT_EXIST', message: `Property "${name}" does not exist` };
  if (computed.has(name) || (definition.readOnlyValue && !rules.byHubSpot))
    return {
      code: 'READ_ONLY_VALUE',
      message: `"${name}" is a read only property; its value cannot be set.`,
    };
  if (name === 'hubspot_owner_id' && value !== '' && !rules.isOwner(value))
    return { code: 'INVALID_OWNER_ID', message: `Owner ${value} does not exist` };
  const reading = readValue(definition, value);
  return 'fault' in reading ? reading.fault : reading;
};

/** Reads all values as they will be stored; throws one refusal that names every fault. */
export const checkProperties = (rules: PropertyRules, given: PropertyValues): PropertyValues => {
  const faults: NamedFault[] = [];
  const values = new Map<string, string>();
  for (const [name, value] of Object.entries(given)) {
    const outcome = faultOf(rules, name, value);
    if ('code' in outcome) faults.push({ ...outcome, name, value });
    else values.set(name, outcome.value);
  }
  if (faults.length > 0) throw invalidProperties(faults, rules.portalId);
  return Object.fromEntries(values);
};
