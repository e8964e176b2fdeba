import { useState } from 'react';
import { AboutContact } from './about-contact.tsx';
import { pageParameters } from './page-parameters.ts';
import { CardSlot } from './card-slot.tsx';
import { useContact } from './use-contact.ts';

const tabs = [
  { key: 'card', label: 'Lead card' },
  { key: 'about', label: 'About this contact' },
] as const;

/** A contact's record: name and title, the app's card in a tab, and its short form beside the properties. */
export function ContactPage() {
  const [shown, setShown] = useState<(typeof tabs)[number]['key']>('card');
  const contact = useContact(pageParameters.contactId);
  if (pageParameters.fixture !== null) return <CardAlone />;
  return (
    <>
      <header className="app-bar">
        <span className="app-name">Contacts</span>
        <span className="signed-in">{pageParameters.userName}</span>
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
          <CardSlot location="crm.record.tab" />
        </section>
        <section
          className="panel"
          role="tabpanel"
          id="panel-about"
          aria-labelledby="tab-about"
          hidden={shown !== 'about'}
        >
          <AboutContact properties={contact?.properties ?? []} />
          {shown === 'about' && <CardSlot location="crm.record.sidebar" />}
        </section>
      </main>
    </>
  );
}

/** The card without the record around it, for the gallery. */
const CardAlone = () => (
  <main className="gallery-card">
    <h1 className="hs-hidden">Lead card in HubSpot</h1>
    <CardSlot location={pageParameters.location} />
  </main>
);
