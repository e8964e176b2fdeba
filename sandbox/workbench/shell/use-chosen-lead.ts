import { useEffect, useState } from 'react';
import type { ListedLead } from './api/schemas.ts';

const inAddress = (): string => new URLSearchParams(window.location.hash.slice(1)).get('lead') ?? '';

/** The selected lead, kept in the page's hash; at first the one whose review is due next. */
export function useChosenLead(
  leads: readonly ListedLead[] | null,
): [ListedLead | null, (contactId: string) => void] {
  const [contactId, setContactId] = useState(inAddress);
  useEffect(() => {
    const follow = (): void => setContactId(inAddress());
    window.addEventListener('hashchange', follow);
    return () => window.removeEventListener('hashchange', follow);
  }, []);
  const chosen = leads?.find((lead) => lead.contactId === contactId) ?? leads?.[0] ?? null;
  return [
    chosen,
    (id) => {
      window.location.hash = `lead=${id}`;
    },
  ];
}
