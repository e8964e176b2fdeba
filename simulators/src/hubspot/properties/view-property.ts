import { instantText } from '../model/instant-text.ts';
import type { PropertyDefinition } from '../model/property-definition.ts';

/** A property as the API shows it. */
export const viewProperty = (definition: PropertyDefinition): object => {
  const { readOnlyValue, readOnlyOptions, createdAt, updatedAt, ...shown } = definition;
  return {
    ...shown,
    calculated: false,
    archived: false,
    createdAt: instantText(createdAt),
    updatedAt: instantText(updatedAt),
    modificationMetadata: {
      archivable: !definition.hubspotDefined,
      readOnlyDefinition: definition.hubspotDefined,
      readOnlyValue,
      readOnlyOptions,
    },
  };
};
