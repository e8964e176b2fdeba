import { Accordion, Flex } from '@hubspot/ui-extensions';
import { DecisionSection } from './decision-section.tsx';
import { Freshness } from './freshness.tsx';
import { HandoffSummary, HandoffSteps } from './handoff-section.tsx';
import { HistorySection } from './history-section.tsx';
import { NotQualifiedAlerts } from './not-qualified-alerts.tsx';
import { QuarantineAlert } from './quarantine-alert.tsx';
import type { ReadyProps } from './ready-props.ts';
import { ReceiptSection } from './receipt-section.tsx';
import { RecyclingSection } from './recycling-section.tsx';
import { RejectedBeforeAlert } from './rejected-before-alert.tsx';
import { ScoreLine, WhyThisLead } from './score-section.tsx';
import { StageMeaning, StageTitle } from './stage-section.tsx';
import { SyncStatus } from './sync-status.tsx';
import { DecisionsSection } from './decisions-section.tsx';

/** The same parts in short: what is to be done first, what explains it one click away. */
export function SidebarView({ loaded, state, actions }: ReadyProps) {
  const { card } = loaded;
  return (
    <Flex direction="column" gap="sm">
      <RejectedBeforeAlert card={card} />
      <StageTitle card={card} />
      <Accordion title={`What ${card.stage.label} means`}>
        <StageMeaning card={card} />
      </Accordion>
      <QuarantineAlert card={card} />
      <ScoreLine card={card} />
      <NotQualifiedAlerts card={card} />
      <WhyThisLead card={card} />
      <HandoffSummary card={card} now={state.now} />
      <DecisionsSection card={card} />
      <DecisionSection card={card} state={state} actions={actions} />
      <RecyclingSection card={card} />
      <ReceiptSection card={card} />
      <HandoffSteps card={card} />
      <HistorySection card={card} />
      <SyncStatus card={card} />
      <Freshness loaded={loaded} isPaused={state.isPaused} onRefresh={actions.refresh} />
    </Flex>
  );
}
