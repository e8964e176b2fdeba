/** Where a test kills the process: before and after each effect of the handoff's steps, and before and after each commit. */
export const faultPoints = [
  'hand-off.validation.effect',
  'hand-off.validation.committed',
  'hand-off.enrichment.effect',
  'hand-off.enrichment.committed',
  'hand-off.routing.effect',
  'hand-off.routing.committed',
  'hand-off.crm.found',
  'hand-off.crm.placed',
  'hand-off.crm.effect',
  'hand-off.crm.committed',
  'hand-off.notification.before',
  'hand-off.notification.effect',
  'hand-off.notification.committed',
  'hand-off.clock.effect',
  'hand-off.clock.committed',
] as const;
/** One of them. */
export type FaultPoint = (typeof faultPoints)[number];
