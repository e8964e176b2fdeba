import { useEffect, useState } from 'react';
import { z } from 'zod';
import { onWorkbenchMessage } from '../../shared/frame-messages.ts';
import { pageParameters } from './page-parameters.ts';

const ContactProperty = z.object({ name: z.string(), label: z.string(), text: z.string() });

/** A property with its label and the label of its value. */
export type ContactProperty = z.infer<typeof ContactProperty>;

const Contact = z.object({
  name: z.string(),
  initials: z.string(),
  subtitle: z.string(),
  properties: z.array(ContactProperty),
});

/** The contact as HubSpot has it now, and after each refresh. */
export function useContact(id: string): z.infer<typeof Contact> | null {
  const [contact, setContact] = useState<z.infer<typeof Contact> | null>(null);
  useEffect(() => {
    if (pageParameters.fixture !== null) return undefined;
    const read = async (): Promise<void> => {
      const response = await fetch(`/workbench/hubspot/contacts/${encodeURIComponent(id)}`);
      setContact(Contact.parse(await response.json()));
    };
    void read();
    return onWorkbenchMessage(() => void read());
  }, [id]);
  return contact;
}
