import type { TraceEntry } from '@treaty/contract/trace';
import { useRef } from 'react';
import type { ListedLead, TraceResponse } from '../api/schemas.ts';
import { exactText, withReadableInstants } from '../format/instants.ts';

interface TraceProps {
  readonly trace: TraceResponse | null;
  readonly isServing: boolean;
  readonly lead: ListedLead | null;
}

/** The lead's trace, the latest entry first, updated live. */
export function Trace({ trace, isServing, lead }: TraceProps) {
  const last = useRef<{ contactId: string; entries: readonly TraceEntry[] } | null>(null);
  if (lead !== null && trace?.entries != null)
    last.current = { contactId: lead.contactId, entries: trace.entries };
  const entries = last.current?.contactId === lead?.contactId ? (last.current?.entries ?? []) : [];
  return (
    <>
      {!isServing && (
        <p className="aside" role="status">
          The middleware is stopped, so the trace is not updated. It catches up with changes in the CRMs when
          it starts again.
        </p>
      )}
      {entries.length === 0 && isServing && <p className="aside">Nothing has happened to this lead yet.</p>}
      <ol className="trace" aria-live="polite" aria-relevant="additions">
        {entries.toReversed().map((entry) => (
          <Entry key={entry.n} entry={entry} />
        ))}
      </ol>
    </>
  );
}

function Entry({ entry: { at, actor, action, step, cycle, text, why } }: { readonly entry: TraceEntry }) {
  return (
    <li>
      <time className="numbers soft" dateTime={at}>
        {exactText(at)}
      </time>
      <div>
        <p>{withReadableInstants(text)}</p>
        {why !== null && <p className="soft">{withReadableInstants(why)}</p>}
      </div>
      <p className="soft">
        {[cycle === null ? null : `cycle ${cycle}`, (step ?? action).replaceAll('_', ' '), actor]
          .filter((part) => part !== null)
          .join(' · ')}
      </p>
    </li>
  );
}
