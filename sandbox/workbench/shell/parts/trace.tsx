import type { TraceEntry } from '@treaty/contract/trace';
import { useRef } from 'react';
import type { ListedLead, TraceAnswer } from '../api/answers.ts';
import { exactText, readable } from '../words/instants.ts';

interface TraceProps {
  readonly trace: TraceAnswer | null;
  readonly isServing: boolean;
  readonly lead: ListedLead | null;
}

/** Everything that happened to the lead, the latest first; it grows while one looks on. */
export function Trace({ trace, isServing, lead }: TraceProps) {
  const last = useRef<{ contactId: string; entries: readonly TraceEntry[] } | null>(null);
  if (lead !== null && trace?.entries != null)
    last.current = { contactId: lead.contactId, entries: trace.entries };
  const entries = last.current?.contactId === lead?.contactId ? (last.current?.entries ?? []) : [];
  return (
    <>
      {!isServing && (
        <p className="aside" role="status">
          The middleware does not run: the trace waits for it. What happens meanwhile in the CRMs is caught up
          with later.
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
        <p>{readable(text)}</p>
        {why !== null && <p className="soft">{readable(why)}</p>}
      </div>
      <p className="soft">
        {[cycle === null ? null : `cycle ${cycle}`, (step ?? action).replaceAll('_', ' '), actor]
          .filter((part) => part !== null)
          .join(' · ')}
      </p>
    </li>
  );
}
