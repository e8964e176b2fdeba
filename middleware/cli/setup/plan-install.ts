import { completeOptions, missingOptions, sameOptions } from './plan-options.ts';
import { joined, nothing } from './plan.ts';
import type { Plan } from './plan.ts';
import { belongsToAccount, group } from './property-state.ts';
import type { AccountState, PropertyState, WantedProperty } from './property-state.ts';

/** HubSpot reserves names with these prefixes. */
const reserved = /^(?:hs_|hubspot_)/;

/** What brings the account to what Treaty wants. It is computed from what is there, so it resumes where an earlier setup was interrupted. */
export const planInstall = (account: AccountState, wanted: readonly WantedProperty[]): Plan => {
  const present = new Map(account.properties.map((property) => [property.name, property]));
  return joined([
    planGroup(account),
    ...wanted.map((property) => {
      const found = present.get(property.name);
      if (found === undefined) return planMissing(property);
      return belongsToAccount(found) ? planTheirs(found, property) : planOurs(found, property);
    }),
  ]);
};

const planGroup = ({ groups }: AccountState): Plan =>
  groups.includes(group.name)
    ? nothing
    : {
        writes: [
          {
            method: 'POST',
            path: '/groups',
            body: group,
            summary: `create the property group ${group.label}`,
          },
        ],
        remarks: [],
      };

const planMissing = (wanted: WantedProperty): Plan => {
  if (reserved.test(wanted.name))
    return {
      writes: [],
      remarks: [
        `${wanted.name} is HubSpot's own property, which this account does not have: map another one to “${wanted.label}” in fields.yaml.`,
      ],
    };
  return {
    writes: [
      {
        method: 'POST',
        path: '',
        body: wanted,
        summary: `create the property ${wanted.name} (${wanted.label})`,
      },
    ],
    remarks: [],
  };
};

/** A property of the account stays as it is; only options that we would write are added to its list. */
const planTheirs = (present: PropertyState, wanted: WantedProperty): Plan => {
  const missing = present.type === 'enumeration' ? missingOptions(present, wanted) : [];
  if (missing.length === 0) return nothing;
  const names = missing.map(({ label }) => label).join(', ');
  if (present.modificationMetadata?.readOnlyOptions === true)
    return {
      writes: [],
      remarks: [`${present.name} lacks the options ${names}, which can only be added in HubSpot's settings.`],
    };
  const options = [
    ...present.options,
    ...missing.map((option, place) => ({ ...option, displayOrder: present.options.length + place })),
  ];
  const summary = `add options to ${present.name}: ${names}`;
  return { writes: [{ method: 'PATCH', path: `/${present.name}`, body: { options }, summary }], remarks: [] };
};

const planOurs = (present: PropertyState, wanted: WantedProperty): Plan => {
  const fixed = whatCannotChange(present, wanted);
  if (fixed !== undefined)
    return {
      writes: [],
      remarks: [
        `${present.name} ${fixed}. HubSpot cannot change that: archive the property in HubSpot, then run this again.`,
      ],
    };
  const { label, description } = wanted;
  const texts = { label, description };
  const isWorded = present.label === label && present.description === description;
  const options = completeOptions(present, wanted);
  const isListed = wanted.options === undefined || sameOptions(present.options, options);
  if (isWorded && isListed) return nothing;
  const body = { ...(!isWorded && texts), ...(!isListed && { options }) };
  const changed = [isWorded ? [] : ['texts'], isListed ? [] : ['options']].flat().join(' and ');
  return {
    writes: [
      {
        method: 'PATCH',
        path: `/${present.name}`,
        body,
        summary: `update the ${changed} of ${present.name}`,
      },
    ],
    remarks: [],
  };
};

const whatCannotChange = (present: PropertyState, wanted: WantedProperty): string | undefined => {
  if (present.type !== wanted.type) return `is of type ${present.type}, not ${wanted.type}`;
  if (wanted.hasUniqueValue === true && !present.hasUniqueValue) return 'does not hold unique values';
  return undefined;
};
