import { Divider, Flex } from '@hubspot/ui-extensions';
import { NotQualifiedAlerts, NotUnderstoodAlert, QuarantineAlert, RejectedBeforeAlert } from './alerts.tsx';
import { CardFooter } from './card-footer.tsx';
import { DecisionForm } from './decision-form.tsx';
import { HandoffSummary, HandoffSteps } from './handoff-section.tsx';
import { HistorySection } from './history-section.tsx';
import type { CardViewProps } from './view-props.ts';
import { ReceiptSection } from './receipt-section.tsx';
import { RecyclingSection } from './recycling-section.tsx';
import { ScoreGroups, WhyThisLead } from './score-section.tsx';
import { StageMeaning, StageTitle } from './stage-section.tsx';
import { DecisionsSection } from './decisions-section.tsx';

/** The whole card, in the order in which marketing reads it. */
export function TabView({ loaded, state, actions }: CardViewProps) {
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
      <NotUnderstoodAlert card={card} />
      <WhyThisLead card={card} />
      <ReceiptSection card={card} />
      <Divider />
      <HandoffSummary card={card} now={state.now} />
      <HandoffSteps card={card} />
      <DecisionsSection card={card} />
      <DecisionForm card={card} state={state} actions={actions} />
      <RecyclingSection card={card} />
      <HistorySection card={card} />
      <CardFooter loaded={loaded} state={state} actions={actions} />
    </Flex>
  );
}
