import { useState } from 'react';
import type { ListedLead, SlackMessage, TraceAnswer } from '../api/answers.ts';
import { usePolled } from '../api/use-polled.ts';
import { Slack } from './slack.tsx';
import { Trace } from './trace.tsx';

interface DockProps {
  readonly trace: TraceAnswer | null;
  readonly isServing: boolean;
  readonly lead: ListedLead | null;
}

/** What goes on behind both CRMs: the lead's trace, and the messages that would have gone to Slack. */
export function Dock({ trace, isServing, lead }: DockProps) {
  const [shown, setShown] = useState<'trace' | 'slack'>('trace');
  const slack = usePolled<{ messages: readonly SlackMessage[] }>('/slack', 3000).answer?.messages ?? [];
  return (
    <section className="dock" aria-label="What goes on behind">
      <div className="dock-bar">
        <button type="button" aria-pressed={shown === 'trace'} onClick={() => setShown('trace')}>
          Trace{trace?.entries != null && <span className="count">{trace.entries.length}</span>}
        </button>
        <button type="button" aria-pressed={shown === 'slack'} onClick={() => setShown('slack')}>
          Slack<span className="count">{slack.length}</span>
        </button>
      </div>
      {/* Scrolls by itself, so it takes the focus. */}
      <div className="dock-content" tabIndex={0} role="region" aria-label={shown === 'trace' ? 'Trace' : 'Slack'}>
        {shown === 'trace' ? <Trace trace={trace} isServing={isServing} lead={lead} /> : <Slack messages={slack} />}
      </div>
    </section>
  );
}
