import { agreementOf } from './load-active-definitions.ts';
import type { KeptVersions } from '../ports/versions.ts';
import type { Agreement } from '../ports/dependencies.ts';

/** The agreement in force, as this process knows it. */
export interface FollowedAgreement {
  readonly current: Agreement;
  /** Takes up another version that has come into force, in this process or another. */
  follow(): Promise<Agreement>;
}

/** Begins with an agreement and follows what the database says is in force. */
export function followAgreement(first: Agreement, versions: KeptVersions): FollowedAgreement {
  let current = first;
  const read = async (): Promise<Agreement> => {
    const mark = await versions.mark();
    const isKnown = mark?.contentHash === current.contentHash && mark.activatedAt === current.activatedAt;
    const version = isKnown ? null : await versions.active();
    if (version !== null) current = agreementOf(version);
    return current;
  };
  let last: Promise<unknown> = Promise.resolve();
  return {
    get current() {
      return current;
    },
    // One after the other: of two that overlap, the slower would bring the older version back.
    follow: () => {
      const next = last.then(read, read);
      last = next;
      return next;
    },
  };
}
