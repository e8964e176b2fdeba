import { Alert, Button, LoadingButton } from '@hubspot/ui-extensions';
import { createRenderer } from '@hubspot/ui-extensions/testing';
import { useSyncExternalStore } from 'react';
import { createStore } from '../../src/app/cards/session/store.ts';
import { LeadCardView } from '../../src/app/cards/views/lead-card-view.tsx';

export type Place = 'crm.record.tab' | 'crm.record.sidebar';

export const origin = 'https://treaty.example.com';
export const contactId = 501;

const open = new Set<() => void>();

/** Unmounts every card, as closing the record does. */
export function closeCards(): void {
  for (const close of open) close();
  open.clear();
}

/** Opens a contact’s record with the card at that place. */
export function openCard(place: Place, variables: Record<string, string> = { API_ORIGIN: origin }) {
  const renderer = createRenderer(place);
  const record = createStore({ isOpen: true });
  const context = { ...renderer.mocks.context, crm: { objectId: contactId, objectTypeId: '0-1' }, variables };
  const Record = () =>
    useSyncExternalStore(record.subscribe, () => record.get().isOpen) ? (
      <LeadCardView context={context} />
    ) : null;
  renderer.render(<Record />);
  open.add(() => record.set({ isOpen: false }));
  return {
    find: renderer.find.bind(renderer),
    findAll: renderer.findAll.bind(renderer),
    /** Everything on the screen, as text. */
    screen: () => renderer.getRootNode().toString(),
    sees: (words: string) => renderer.waitFor(() => assertShown(renderer.getRootNode().toString(), words)),
    alert: (title: string) => renderer.find(Alert, { title }),
    /** Clicks the button with this text. */
    click: (words: string) => {
      const button = [...renderer.findAll(Button), ...renderer.findAll(LoadingButton)].find(
        ({ text }) => text === words,
      );
      if (button === undefined) throw new Error(`no button says “${words}”`);
      button.trigger('onClick');
    },
    hasButton: (words: string) =>
      [...renderer.findAll(Button), ...renderer.findAll(LoadingButton)].some(({ text }) => text === words),
  };
}

export type OpenCard = ReturnType<typeof openCard>;

function assertShown(screen: string, words: string): void {
  if (!screen.includes(words)) throw new Error(`the screen does not say “${words}”:\n${screen}`);
}
