import { useEffect, useMemo, useState } from 'react';
import { ClockState, DemoState, Leads, Setting, TraceResponse } from './api/schemas.ts';
import { useNow } from './api/use-now.ts';
import { usePolled } from './api/use-polled.ts';
import { ActionBar } from './parts/action-bar.tsx';
import { Dock } from './parts/dock.tsx';
import { CrmViews } from './parts/crm-views.tsx';
import { LeadList } from './parts/lead-list.tsx';
import { Notice } from './parts/notice.tsx';
import { TopBar } from './parts/top-bar.tsx';
import { ViewTabs, type View } from './parts/view-tabs.tsx';
import { useChosenLead } from './use-chosen-lead.ts';
import { useActionRunner } from './use-action-runner.ts';

/** The page: choose a lead, see it in both CRMs, run actions, watch its trace. */
export function Workbench() {
  const setting = usePolled('/workbench/setting', Setting, 60_000).answer;
  const demo = usePolled('/control', DemoState, 2000);
  const clock = usePolled('/control/clock', ClockState, 2000);
  const list = usePolled('/workbench/leads', Leads, 3000);
  const leads = list.answer?.leads ?? null;
  const [lead, choose] = useChosenLead(leads);
  const trace = usePolled(
    lead === null ? null : `/workbench/leads/${lead.contactId}/trace`,
    TraceResponse,
    1500,
  );
  const [view, setView] = useState<View>('salesforce');
  const offset = clock.answer?.offset ?? 0;
  const now = useNow(offset);

  const refreshAll = useMemo(
    () => () => [demo, clock, list, trace].forEach(({ refresh }) => refresh()),
    [demo.refresh, clock.refresh, list.refresh, trace.refresh],
  );
  const runner = useActionRunner(refreshAll);
  const length = trace.answer?.entries?.length ?? 0;
  useEffect(list.refresh, [length, list.refresh]);

  return (
    <div className="workbench" data-view={view}>
      <TopBar now={now} isKnown={clock.answer !== null} demo={demo.answer} runner={runner} />
      <ViewTabs view={view} onChoose={setView} />
      <main>
        <LeadList
          leads={leads}
          chosen={lead}
          now={now}
          runner={runner}
          onChoose={(contactId) => {
            choose(contactId);
            setView('salesforce');
          }}
        />
        <div className="stage">
          {lead !== null && setting !== null && (
            <ActionBar lead={lead} setting={setting} now={now} runner={runner} />
          )}
          {lead !== null && setting !== null && clock.answer !== null && (
            <CrmViews
              lead={lead}
              setting={setting}
              offset={offset}
              revision={length}
              onChanged={refreshAll}
            />
          )}
          <Dock trace={trace.answer} isServing={demo.answer?.middleware === 'serving'} lead={lead} />
        </div>
      </main>
      <Notice runner={runner} />
    </div>
  );
}
