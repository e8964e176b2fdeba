import type { Handoff, Step } from '../../domain/handoff/handoff.ts';
import { definitionsVersion } from './definitions-version.ts';
import type { AuditEntry, Json } from '../ports/store.ts';
import type { World } from '../ports/dependencies.ts';

/** What is said of a change, before who, when and under which definitions are added. */
export interface Told {
  readonly leadId: string;
  readonly action: string;
  readonly text: string;
  readonly actor?: string;
  readonly handoff?: Handoff;
  readonly step?: Step;
  readonly before?: Json;
  readonly after?: Json;
  readonly why?: string;
}

/** Completes an audit entry: Treaty itself acted unless somebody else is named. */
export const auditEntry = (world: World, { handoff, actor, ...told }: Told): AuditEntry => ({
  ...told,
  ...(handoff === undefined ? {} : { handoffId: handoff.id, cycle: handoff.cycle }),
  actor: actor ?? 'Treaty',
  at: world.clock.now(),
  definitionsVersion: definitionsVersion(world),
});
