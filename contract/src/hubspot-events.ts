import { z } from 'zod';
import { SentHubSpotId } from './crm-id.ts';
import { GivenInstant } from './instant.ts';

/** Read where it can be; what is broken counts as missing. */
const Told = SentHubSpotId.optional().catch(undefined);

interface NamesContact {
  readonly newObjectId?: string | undefined;
  readonly primaryObjectId?: string | undefined;
  readonly objectId?: string | undefined;
}

/** The contact that an event is about: after a merge, the one that remains. */
export const contactOf = (event: NamesContact): string | undefined =>
  event.newObjectId ?? event.primaryObjectId ?? event.objectId;

/** What HubSpot calls a contact: as the type of an object, in words and by its id. */
export const contactTypes: readonly string[] = ['CONTACT', '0-1'];

/** Whether an event tells of a contact: ids of companies and deals may be the same numbers. */
export const isAboutContact = (event: {
  readonly subscriptionType: string;
  readonly objectTypeId?: string | undefined;
}): boolean =>
  contactTypes.includes(event.objectTypeId ?? '0-1') &&
  /^(?:contact\.|object\.|$)/.test(event.subscriptionType);

/**
 * One event of a HubSpot webhook batch. It only says that a contact is to be read anew, so the contact's id is all that it needs; the
 * rest tells one event from another.
 */
export const HubSpotEvent = z
  .looseObject({
    subscriptionType: z.string().max(100).catch(''),
    portalId: Told,
    objectTypeId: z.string().max(100).optional().catch(undefined),
    objectId: Told,
    primaryObjectId: Told,
    newObjectId: Told,
    occurredAt: z.unknown().optional(),
    propertyName: z.unknown().optional(),
    propertyValue: z.unknown().optional(),
    mergedObjectIds: z.unknown().optional(),
  })
  .refine((event) => contactOf(event) !== undefined, 'It names no contact.')
  .meta({ id: 'HubSpotEvent' });
export type HubSpotEvent = z.infer<typeof HubSpotEvent>;

/** One entry of a batch: an event, or what could not be read as one. */
const Entry = z.union([
  HubSpotEvent.transform((event) => ({ event })),
  z.unknown().transform((unreadable) => ({ unreadable })),
]);
export type HubSpotBatchEntry = z.infer<typeof Entry>;

/** What HubSpot posts to a webhook target: up to 100 events. One that cannot be read keeps no other from being taken. */
export const HubSpotEvents = z.array(Entry).min(1).max(1000).meta({ id: 'HubSpotEvents' });

/** What HubSpot posts when a workflow runs our action `record_activity`. */
export const RecordActivityAction = z
  .looseObject({
    callbackId: z.string().min(1).max(300),
    origin: z.looseObject({ portalId: SentHubSpotId }),
    object: z.looseObject({ objectId: SentHubSpotId, objectType: z.string().max(100) }),
    inputFields: z.looseObject({
      type: z.string(),
      occurredAt: z.preprocess((given) => (given === '' ? null : given), GivenInstant.nullish()),
      sourceKey: z.string().max(200).nullish(),
    }),
  })
  .meta({ id: 'RecordActivityAction' });
export type RecordActivityAction = z.infer<typeof RecordActivityAction>;

/** Our answer to a workflow action, in HubSpot's form. */
export const ActionAnswer = z
  .strictObject({ outputFields: z.record(z.string(), z.string()) })
  .meta({ id: 'ActionAnswer' });
