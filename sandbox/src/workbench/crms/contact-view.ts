import { valuesOf } from '../../demo/furnish/furnish-hubspot.ts';
import type { Agreement } from '../../demo/furnish/read-agreement.ts';
import type { ContactRecord } from '../../hubspot/control/contact-control.ts';

interface ShownProperty {
  readonly name: string;
  readonly label: string;
  readonly text: string;
}

/** A contact as its page shows it. */
export interface ContactView {
  readonly id: string;
  readonly name: string;
  readonly initials: string;
  /** Title and company. */
  readonly subtitle: string;
  /** The properties that the agreement speaks of, as far as they are filled, in its order. */
  readonly properties: readonly ShownProperty[];
}

const inTheHead = new Set(['firstname', 'lastname']);

/** Brings a contact into words: labels for properties, and for the values of lists. */
export function contactView(agreement: Agreement, { id, properties }: ContactRecord): ContactView {
  const { firstname = '', lastname = '', jobtitle, company } = properties;
  const fields = [...agreement.fields.shared, ...agreement.fields.supporting];
  const shown = fields.flatMap(({ hubspot, label, picklist }) =>
    hubspot.flatMap((name): ShownProperty[] => {
      const value = properties[name];
      if (value === undefined || value === '' || inTheHead.has(name)) return [];
      return [{ name, label, text: picklist === undefined ? value : labelOf(agreement, picklist, value) }];
    }),
  );
  return {
    id,
    name: `${firstname} ${lastname}`.trim() || (properties['email'] ?? id),
    initials: firstname.slice(0, 1) + lastname.slice(0, 1),
    subtitle: [jobtitle, company].filter((part) => part !== undefined && part !== '').join(', '),
    properties: shown,
  };
}

const labelOf = (agreement: Agreement, picklist: string, value: string): string =>
  valuesOf(agreement, picklist).find((each) => each.value === value)?.label ?? value;
