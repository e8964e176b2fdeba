import { ExternalError } from '../../services/ports/external-error.ts';
import type { HubSpot } from '../../services/ports/hubspot.ts';

type Contacts = Pick<HubSpot, 'readContact' | 'writeContact'>;

const property = 'lifecyclestage';

/**
 * Moves HubSpot's own lifecycle stage and returns what HubSpot holds afterwards. HubSpot takes forward moves only: a backward one is
 * ignored or refused, and goes through when the stage is cleared first. A crash in between leaves it blank; the next try sets it.
 */
export const moveLifecycleStage = async (contacts: Contacts, id: string, stage: string): Promise<string> => {
  const before = await readStage(contacts, id);
  if (before === stage) return stage;
  await writeStage(contacts, id, stage).catch(ignoreRefusal);
  const after = await readStage(contacts, id);
  if (after === stage) return stage;

  await writeStage(contacts, id, '');
  try {
    await writeStage(contacts, id, stage);
  } catch (error) {
    await writeStage(contacts, id, before);
    throw error;
  }
  return readStage(contacts, id);
};

const readStage = async (contacts: Contacts, id: string): Promise<string> => {
  const contact = await contacts.readContact(id, [property]);
  if (contact) return contact[property] ?? '';
  throw new ExternalError('hubspot', 'permanent', 'CONTACT_MISSING', {
    errorClass: 'drop',
    message: `contact ${id} does not exist`,
  });
};

const writeStage = (contacts: Contacts, id: string, stage: string): Promise<void> =>
  contacts.writeContact(id, { [property]: stage });

const ignoreRefusal = (error: unknown): void => {
  if (!(error instanceof ExternalError) || error.code !== 'VALIDATION_ERROR') throw error;
};
