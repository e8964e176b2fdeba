import type { ContactRecord } from '../../../../simulators/src/hubspot/control/contact-control.ts';
import type { ContactProperty } from './contact-properties.ts';

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
  /** The properties of the agreement that have a value, in its order. */
  readonly properties: readonly ShownProperty[];
}

/** They are in the page's header, or refer to a record that is not shown. */
const leftOut = new Set(['firstname', 'lastname', 'hubspot_owner_id']);

/** Resolves the labels of a contact's properties and of their options. */
export function contactView(
  known: readonly ContactProperty[],
  { id, properties }: ContactRecord,
): ContactView {
  const { firstname = '', lastname = '', jobtitle, company } = properties;
  const shown = known.flatMap(({ name, label, options }): ShownProperty[] => {
    const value = properties[name];
    if (value === undefined || value === '' || leftOut.has(name)) return [];
    return [{ name, label, text: options?.find((option) => option.value === value)?.label ?? value }];
  });
  return {
    id,
    name: `${firstname} ${lastname}`.trim() || (properties['email'] ?? id),
    initials: firstname.slice(0, 1) + lastname.slice(0, 1),
    subtitle: [jobtitle, company].filter((part) => part !== undefined && part !== '').join(', '),
    properties: shown,
  };
}
