import { Accordion, Flex } from '@hubspot/ui-extensions';
import { NotQualifiedAlerts, NotUnderstoodAlert, QuarantineAlert, RejectedBeforeAlert } from './alerts.tsx';
import { CardFooter } from './card-footer.tsx';
import { DecisionForm } from './decision-form.tsx';
import { HandoffSummary, HandoffSteps } from './handoff-section.tsx';
import { HistorySection } from './history-section.tsx';
import type { CardViewProps } from './view-props.ts';
import { ReceiptSection } from './receipt-section.tsx';
import { RecyclingSection } from './recycling-section.tsx';
import { ScoreLine, WhyThisLead } from './score-section.tsx';
import { StageMeaning, StageTitle } from './stage-section.tsx';
import { DecisionsSection } from './decisions-section.tsx';

/** The same parts in short: what is to be done first, what explains it one click away. */
export function SidebarView({ loaded, state, actions }: CardViewProps) {
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
      <NotUnderstoodAlert card={card} />
      <WhyThisLead card={card} />
      <HandoffSummary card={card} now={state.now} />
      <DecisionsSection card={card} />
      <DecisionForm card={card} state={state} actions={actions} />
      <RecyclingSection card={card} />
      <ReceiptSection card={card} />
      <HandoffSteps card={card} />
      <HistorySection card={card} />
      <CardFooter loaded={loaded} state={state} actions={actions} />
    </Flex>
  );
}
