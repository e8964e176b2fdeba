import { useState } from 'react';
import { SlackMessages, type ListedLead, type TraceResponse } from '../api/schemas.ts';
import { usePolled } from '../api/use-polled.ts';
import { Guide } from './guide.tsx';
import { Slack } from './slack.tsx';
import { Trace } from './trace.tsx';

interface DockProps {
  readonly trace: TraceResponse | null;
  readonly isServing: boolean;
  readonly lead: ListedLead | null;
}

type Part = 'guide' | 'trace' | 'slack';

const memory = 'treaty-workbench-dock';

/** A first tour, the lead's trace, and the messages to Slack. */
export function Dock({ trace, isServing, lead }: DockProps) {
  const [shown, setShown] = useState<Part>(() => (localStorage.getItem(memory) === null ? 'guide' : 'trace'));
  const slack = usePolled('/slack', SlackMessages, 3000).answer?.messages ?? [];
  const parts = [
    { key: 'guide', label: 'Try this', count: null },
    { key: 'trace', label: 'Trace', count: trace?.entries?.length ?? null },
    { key: 'slack', label: 'Slack', count: slack.length },
  ] as const;
  const show = (part: Part): void => {
    localStorage.setItem(memory, part);
    setShown(part);
  };
  return (
    <section className="dock" aria-label="Tour, trace and Slack messages">
      <div className="dock-bar">
        {parts.map(({ key, label, count }) => (
          <button key={key} type="button" aria-pressed={shown === key} onClick={() => show(key)}>
            {label}
            {count !== null && <span className="count">{count}</span>}
          </button>
        ))}
      </div>
      {/* It scrolls, so it is focusable. */}
      <div
        className="dock-content"
        tabIndex={0}
        role="region"
        aria-label={parts.find(({ key }) => key === shown)?.label}
      >
        {shown === 'guide' && <Guide />}
        {shown === 'trace' && <Trace trace={trace} isServing={isServing} lead={lead} />}
        {shown === 'slack' && <Slack messages={slack} />}
      </div>
    </section>
  );
}
