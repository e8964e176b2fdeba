import type { ContactProperty } from './use-contact.ts';

/** The contact's properties that have a value. */
export function AboutContact({ properties }: { readonly properties: readonly ContactProperty[] }) {
  return (
    <dl className="properties">
      {properties.map(({ name, label, text }) => (
        <div key={name}>
          <dt>{label}</dt>
          <dd>{text}</dd>
        </div>
      ))}
    </dl>
  );
}
