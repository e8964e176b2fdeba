import { useEffect, useState } from 'react';
import { onWorkbenchMessage } from '../../shared/frame-messages.ts';
import { address } from './address.ts';

/** A property with its label, and its value as people read it. */
export interface ContactProperty {
  readonly name: string;
  readonly label: string;
  readonly text: string;
}

interface Contact {
  readonly name: string;
  readonly initials: string;
  readonly subtitle: string;
  readonly properties: readonly ContactProperty[];
}

/** The contact as HubSpot holds it now, and after each refresh. */
export function useContact(id: string): Contact | null {
  const [contact, setContact] = useState<Contact | null>(null);
  useEffect(() => {
    if (address.fixture !== null) return undefined;
    const read = async (): Promise<void> => {
      const response = await fetch(`/workbench/hubspot/contacts/${encodeURIComponent(id)}`);
      const found: Contact = await response.json();
      setContact(found);
    };
    void read();
    return onWorkbenchMessage(() => void read());
  }, [id]);
  return contact;
}
