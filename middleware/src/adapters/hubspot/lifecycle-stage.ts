import { ExternalError } from '../../services/ports/external-error.ts';
import type { HubSpot, HubSpotProperties } from '../../services/ports/hubspot.ts';

/** Reads and writes properties of contacts as they are. */
export interface Contacts extends Pick<HubSpot, 'readContact'> {
  writeContact(id: string, properties: HubSpotProperties): Promise<void>;
}

/** A stage, and the properties that are written in the same call. */
export interface StageWrite {
  readonly stage: string;
  readonly properties: HubSpotProperties;
}

const property = 'lifecyclestage';

/**
 * Moves HubSpot's own lifecycle stage, with other properties in the same call, and returns what HubSpot holds afterwards. HubSpot takes
 * forward moves only: a backward one is ignored or refused, and goes through when the stage is cleared first. A crash in between leaves
 * it blank; the next try sets it.
 */
export const moveLifecycleStage = async (
  contacts: Contacts,
  id: string,
  write: StageWrite,
): Promise<string> => {
  const { stage } = write;
  await writeForward(contacts, id, write);
  const held = await readStage(contacts, id);
  if (held === stage) return stage;

  await writeStage(contacts, id, '');
  try {
    await writeStage(contacts, id, stage);
  } catch (error) {
    await writeStage(contacts, id, held);
    throw error;
  }
  return readStage(contacts, id);
};

/** Writes properties and a stage; where HubSpot refuses the move, the properties without it. */
export const writeForward = async (
  contacts: Contacts,
  id: string,
  { stage, properties }: StageWrite,
): Promise<void> => {
  try {
    await contacts.writeContact(id, { ...properties, [property]: stage });
  } catch (error) {
    if (!(error instanceof ExternalError) || error.code !== 'VALIDATION_ERROR') throw error;
    if (Object.keys(properties).length > 0) await contacts.writeContact(id, properties);
  }
};

const readStage = async (contacts: Contacts, id: string): Promise<string> => {
  const contact = await contacts.readContact(id, [property]);
  if (contact) return contact[property] ?? '';
  throw new ExternalError('hubspot', 'drop', 'CONTACT_MISSING', {
    message: `contact ${id} does not exist`,
  });
};

const writeStage = (contacts: Contacts, id: string, stage: string): Promise<void> =>
  contacts.writeContact(id, { [property]: stage });
