import { useState } from 'react';
import { AboutContact } from './about-contact.tsx';
import { address } from './address.ts';
import { CardPlace } from './card-place.tsx';
import { useContact } from './use-contact.ts';

const tabs = [
  { key: 'card', label: 'Lead card' },
  { key: 'about', label: 'About this contact' },
] as const;

/** A contact's record: who it is, the app's card in a tab, and the same in short beside the properties. */
export function ContactPage() {
  const [shown, setShown] = useState<(typeof tabs)[number]['key']>('card');
  const contact = useContact(address.contactId);
  if (address.fixture !== null) return <CardAlone />;
  return (
    <>
      <header className="app-bar">
        <span className="app-name">Contacts</span>
        <span className="signed-in">{address.userName}</span>
      </header>
      <main className="record">
        <div className="record-head">
          <span className="avatar" aria-hidden="true">
            {contact?.initials}
          </span>
          <div>
            <h1>{contact?.name}</h1>
            <p>{contact?.subtitle}</p>
          </div>
        </div>
        <div className="tabs" role="tablist" aria-label="Parts of the record">
          {tabs.map(({ key, label }) => (
            <button
              key={key}
              type="button"
              role="tab"
              id={`tab-${key}`}
              aria-controls={`panel-${key}`}
              aria-selected={key === shown}
              onClick={() => setShown(key)}
            >
              {label}
            </button>
          ))}
        </div>
        <section
          className="panel"
          role="tabpanel"
          id="panel-card"
          aria-labelledby="tab-card"
          hidden={shown !== 'card'}
        >
          <CardPlace location="crm.record.tab" />
        </section>
        <section
          className="panel"
          role="tabpanel"
          id="panel-about"
          aria-labelledby="tab-about"
          hidden={shown !== 'about'}
        >
          <AboutContact properties={contact?.properties ?? []} />
          {shown === 'about' && <CardPlace location="crm.record.sidebar" />}
        </section>
      </main>
    </>
  );
}

/** As the gallery shows it: without the record around it. */
const CardAlone = () => (
  <main className="gallery-card">
    <h1 className="hs-hidden">Lead card in HubSpot</h1>
    <CardPlace location={address.location} />
  </main>
);
