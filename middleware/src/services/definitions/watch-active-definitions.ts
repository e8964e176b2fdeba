import { compileAgreement } from './load-active-definitions.ts';
import type { StoredVersions } from '../ports/versions.ts';
import type { Agreement } from '../ports/dependencies.ts';

/** The agreement in force, as this process knows it. */
export interface WatchedDefinitions {
  readonly current: () => Agreement;
  /** Takes up another version that has come into force, in this process or another. */
  readonly refresh: () => Promise<Agreement>;
}

/** Begins with an agreement and follows what the database says is in force. */
export function watchActiveDefinitions(first: Agreement, versions: StoredVersions): WatchedDefinitions {
  let current = first;
  const read = async (): Promise<Agreement> => {
    const mark = await versions.mark();
    const isKnown = mark?.contentHash === current.contentHash && mark.activatedAt === current.activatedAt;
    const version = isKnown ? null : await versions.active();
    if (version !== null) current = compileAgreement(version, await versions.earlier());
    return current;
  };
  let last: Promise<unknown> = Promise.resolve();
  return {
    current: () => current,
    // One after the other: of two that overlap, the slower would bring the older version back.
    refresh: () => {
      const next = last.then(read, read);
      last = next;
      return next;
    },
  };
}
