import type { Definitions } from '../definitions.ts';
import { fieldLabels, type FieldLabels } from './field-labels.ts';

/** A contact property as HubSpot's properties API takes it; `description` is the help that HubSpot shows. */
export interface HubSpotProperty {
  readonly name: string;
  readonly label: string;
  readonly description: string;
  readonly groupName: string;
  readonly type: 'string' | 'number' | 'date' | 'enumeration';
  readonly fieldType: 'text' | 'number' | 'date' | 'select';
  readonly options?: readonly HubSpotOption[];
}

interface HubSpotOption {
  readonly value: string;
  readonly label: string;
  readonly description: string;
  readonly displayOrder: number;
  readonly hidden: boolean;
}

const groupName = 'treaty';

/** The contact properties of the agreement with their words; HubSpot's own ones are among them. */
export const hubspotProperties = (definitions: Definitions): readonly HubSpotProperty[] =>
  fieldLabels(definitions).flatMap((field) =>
    field.hubspot === null
      ? []
      : [
          {
            name: field.hubspot,
            label: field.label,
            description: field.help,
            groupName,
            ...kindOf(field),
          },
        ],
  );

function kindOf({
  type,
  list,
  values,
}: FieldLabels): Pick<HubSpotProperty, 'type' | 'fieldType' | 'options'> {
  if (list !== null)
    return {
      type: 'enumeration',
      fieldType: 'select',
      options: values.map(({ hubspot, label, definition, isRetired }, displayOrder) => ({
        value: hubspot,
        label,
        description: definition,
        displayOrder,
        hidden: isRetired,
      })),
    };
  if (type === 'number') return { type: 'number', fieldType: 'number' };
  return type === 'date' ? { type: 'date', fieldType: 'date' } : { type: 'string', fieldType: 'text' };
}
