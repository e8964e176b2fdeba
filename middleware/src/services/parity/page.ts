import type { Difference } from '../../domain/parity/held-values.ts';
import type { Tally } from '../../domain/parity/tally.ts';
import type { ParityReading } from '../ports/parity.ts';

/** What one page of a comparison gave. */
export interface Page {
  readonly readings?: readonly ParityReading[];
  readonly differences?: readonly Difference[];
  /** The numbers with this page in them. */
  readonly tally?: Tally;
  /** Where the next page of the same phase begins; null after the last. */
  readonly next: string | null;
}
