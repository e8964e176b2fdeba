import type { Definitions } from '../definitions.ts';
import type { Part, PartFinding } from '../fault.ts';

/** Looks for what no shape can tell, in as many parts as could be read; keeps silent when a part it needs could not. */
export type Check = (read: Partial<Definitions>) => readonly PartFinding[];

const hasAll = <P extends Part>(
  read: Partial<Definitions>,
  needs: readonly P[],
): read is Partial<Definitions> & Pick<Definitions, P> => needs.every((part) => read[part] !== undefined);

/** A check that needs these parts. */
export const checkOf =
  <P extends Part>(
    needs: readonly P[],
    find: (parts: Pick<Definitions, P>) => readonly PartFinding[],
  ): Check =>
  (read) =>
    hasAll(read, needs) ? find(read) : [];
