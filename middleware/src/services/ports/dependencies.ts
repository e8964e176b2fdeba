import type { Definitions } from '../../definitions/definitions.ts';
import type { DefinitionFile } from '../../definitions/definition-file.ts';
import type { Model } from '../../domain/scoring/compile-model.ts';
import type { Instant } from '../../domain/instant.ts';
import type { Clock } from './clock.ts';
import type { Enrichment } from './enrichment.ts';
import type { Faults } from './faults.ts';
import type { HubSpot } from './hubspot.ts';
import type { Ids } from './ids.ts';
import type { Log } from './log.ts';
import type { Notify } from './notify.ts';
import type { Salesforce } from './salesforce.ts';
import type { Store } from './store.ts';

/** The agreement in force, with the model compiled once. */
export interface Agreement {
  readonly definitions: Definitions;
  readonly model: Model;
  readonly modelHash: string;
  /** Whether leads that this version alone qualifies are handed off. */
  readonly handsOff: boolean;
  readonly contentHash: string;
  readonly activatedAt: Instant;
  readonly files: readonly DefinitionFile[];
}

/** Everything a service may talk to: taken once by each job, request and round of a loop, so that nothing changes under it. */
export interface Dependencies {
  readonly clock: Clock;
  readonly ids: Ids;
  readonly faults: Faults;
  readonly log: Log;
  /** The agreement that was in force, as far as this process knew, when the piece of work began. */
  readonly agreement: Agreement;
  /** Lets work that begins later use an agreement that has come into force; resolves to the one in force. */
  refreshAgreement(): Promise<Agreement>;
  readonly store: Store;
  readonly salesforce: Salesforce;
  readonly hubspot: HubSpot;
  readonly notify: Notify;
  readonly enrichment: Enrichment;
  /** Seconds of real time between a decision in HubSpot and its consequences: an earlier one in Salesforce is heard meanwhile. */
  readonly decisionGrace: number;
}
