import type { Handoff, Step } from '../../domain/handoff/handoff.ts';
import type { AuditEntry, Json } from '../ports/store.ts';
import type { Dependencies } from '../ports/dependencies.ts';

/** What is said of a change, before who, when and under which definitions are added. */
export interface AuditDetails {
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
export const auditEntry = (
  deps: Pick<Dependencies, 'clock' | 'agreement'>,
  { handoff, actor, ...told }: AuditDetails,
): AuditEntry => ({
  ...told,
  ...(handoff === undefined ? {} : { handoffId: handoff.id, cycle: handoff.cycle }),
  actor: actor ?? 'Treaty',
  at: deps.clock.now(),
  definitionsVersion: definitionsVersion(deps),
});

/** The version of the agreement that an audit entry names. */
const definitionsVersion = ({ agreement }: Pick<Dependencies, 'agreement'>): string =>
  `${agreement.definitions.manifest.version}+${agreement.contentHash.slice(0, 12)}`;
