import { Divider, Flex } from '@hubspot/ui-extensions';
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
import { ScoreGroups, WhyThisLead } from './score-section.tsx';
import { StageMeaning, StageTitle } from './stage-section.tsx';
import { SyncStatus } from './sync-status.tsx';
import { DecisionsSection } from './decisions-section.tsx';

/** The whole card, in the order in which marketing reads it. */
export function TabView({ loaded, state, actions }: ReadyProps) {
  const { card } = loaded;
  return (
    <Flex direction="column" gap="md">
      <RejectedBeforeAlert card={card} />
      <StageTitle card={card} />
      <StageMeaning card={card} />
      <QuarantineAlert card={card} />
      <Divider />
      <ScoreGroups card={card} />
      <NotQualifiedAlerts card={card} />
      <WhyThisLead card={card} />
      <ReceiptSection card={card} />
      <Divider />
      <HandoffSummary card={card} now={state.now} />
      <HandoffSteps card={card} />
      <DecisionsSection card={card} />
      <DecisionSection card={card} state={state} actions={actions} />
      <RecyclingSection card={card} />
      <HistorySection card={card} />
      <SyncStatus card={card} />
      <Freshness loaded={loaded} isPaused={state.isPaused} onRefresh={actions.refresh} />
    </Flex>
  );
}
