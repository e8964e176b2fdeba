import { z } from 'zod';

const Id = z.union([z.int(), z.string()]).transform(String);

/** One event of a HubSpot webhook batch. Fields that we do not use are let through: HubSpot adds some without notice. */
export const HubSpotEvent = z.looseObject({
  subscriptionType: z.string(),
  portalId: Id,
  objectId: Id.optional(),
  occurredAt: z.int(),
  propertyName: z.string().optional(),
  propertyValue: z.union([z.string(), z.number(), z.boolean(), z.null()]).optional(),
  changeSource: z.string().optional(),
  primaryObjectId: Id.optional(),
  mergedObjectIds: z.array(Id).optional(),
  newObjectId: Id.optional(),
});
export type HubSpotEvent = z.infer<typeof HubSpotEvent>;

/** What HubSpot posts to a webhook target: up to 100 events. */
export const HubSpotEvents = z.array(HubSpotEvent).min(1).max(100).meta({ id: 'HubSpotEvents' });

/** What HubSpot posts when a workflow runs our action `record_activity`. */
export const RecordActivityAction = z
  .looseObject({
    callbackId: z.string().min(1).max(300),
    origin: z.looseObject({ portalId: Id }),
    object: z.looseObject({ objectId: Id, objectType: z.string() }),
    inputFields: z.looseObject({
      type: z.string(),
      occurredAt: z.union([z.string(), z.int()]).nullish(),
      sourceKey: z.string().max(200).nullish(),
    }),
  })
  .meta({ id: 'RecordActivityAction' });
export type RecordActivityAction = z.infer<typeof RecordActivityAction>;

/** Our answer to a workflow action, in HubSpot's form. */
export const ActionAnswer = z
  .strictObject({ outputFields: z.record(z.string(), z.string()) })
  .meta({ id: 'ActionAnswer' });
