import { useEffect, useMemo, useState } from 'react';
import { ClockState, DemoState, Leads, Setting, TraceAnswer } from './api/answers.ts';
import { useNow } from './api/use-now.ts';
import { usePolled } from './api/use-polled.ts';
import { ActionBar } from './parts/action-bar.tsx';
import { Dock } from './parts/dock.tsx';
import { Faces } from './parts/faces.tsx';
import { LeadList } from './parts/lead-list.tsx';
import { Notice } from './parts/notice.tsx';
import { TopBar } from './parts/top-bar.tsx';
import { ViewTabs, type View } from './parts/view-tabs.tsx';
import { useChosenLead } from './use-chosen-lead.ts';
import { useDoing } from './use-doing.ts';

/** The page: choose a lead, see it in both CRMs, make something happen, watch its trace grow. */
export function Workbench() {
  const setting = usePolled('/workbench/setting', Setting, 60_000).answer;
  const demo = usePolled('/control', DemoState, 2000);
  const clock = usePolled('/control/clock', ClockState, 2000);
  const list = usePolled('/workbench/leads', Leads, 3000);
  const leads = list.answer?.leads ?? null;
  const [lead, choose] = useChosenLead(leads);
  const trace = usePolled(
    lead === null ? null : `/workbench/leads/${lead.contactId}/trace`,
    TraceAnswer,
    1500,
  );
  const [view, setView] = useState<View>('salesforce');
  const offset = clock.answer?.offset ?? 0;
  const now = useNow(offset);

  const renewAll = useMemo(
    () => () => [demo, clock, list, trace].forEach(({ renew }) => renew()),
    [demo.renew, clock.renew, list.renew, trace.renew],
  );
  const doing = useDoing(renewAll);
  const length = trace.answer?.entries?.length ?? 0;
  useEffect(list.renew, [length, list.renew]);

  return (
    <div className="workbench" data-view={view}>
      <TopBar now={now} isKnown={clock.answer !== null} demo={demo.answer} doing={doing} />
      <ViewTabs view={view} onChoose={setView} />
      <main>
        <LeadList
          leads={leads}
          chosen={lead}
          now={now}
          doing={doing}
          onChoose={(contactId) => {
            choose(contactId);
            setView('salesforce');
          }}
        />
        <div className="stage">
          {lead !== null && setting !== null && (
            <ActionBar lead={lead} setting={setting} now={now} doing={doing} />
          )}
          {lead !== null && setting !== null && clock.answer !== null && (
            <Faces lead={lead} setting={setting} offset={offset} pulse={length} onChanged={renewAll} />
          )}
          <Dock trace={trace.answer} isServing={demo.answer?.middleware === 'serving'} lead={lead} />
        </div>
      </main>
      <Notice doing={doing} />
    </div>
  );
}
