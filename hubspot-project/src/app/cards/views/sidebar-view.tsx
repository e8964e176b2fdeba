import { Accordion, Flex } from '@hubspot/ui-extensions';
import { DecisionPart } from './decision-part.tsx';
import { Freshness } from './freshness.tsx';
import { HandoffFacts, HandoffSteps } from './handoff-part.tsx';
import { HistoryPart } from './history-part.tsx';
import { MissingPart } from './missing-part.tsx';
import { QuarantinePart } from './quarantine-part.tsx';
import type { ReadyProps } from './ready-props.ts';
import { ReceiptPart } from './receipt-part.tsx';
import { RecyclingPart } from './recycling-part.tsx';
import { RejectedBeforeBanner } from './rejected-before-banner.tsx';
import { ScoreLine, WhyThisLead } from './score-part.tsx';
import { StageMeaning, StageTitle } from './stage-part.tsx';
import { SyncLine } from './sync-line.tsx';
import { VerdictsPart } from './verdicts-part.tsx';

/** The same parts in short: what is to be done first, what explains it one click away. */
export function SidebarView({ reading, state, actions }: ReadyProps) {
  const { card } = reading;
  return (
    <Flex direction="column" gap="sm">
      <RejectedBeforeBanner card={card} />
      <StageTitle card={card} />
      <Accordion title={`What ${card.stage.label} means`}>
        <StageMeaning card={card} />
      </Accordion>
      <QuarantinePart card={card} />
      <ScoreLine card={card} />
      <MissingPart card={card} />
      <WhyThisLead card={card} />
      <HandoffFacts card={card} now={state.now} />
      <VerdictsPart card={card} />
      <DecisionPart card={card} state={state} actions={actions} />
      <RecyclingPart card={card} />
      <ReceiptPart card={card} />
      <HandoffSteps card={card} />
      <HistoryPart card={card} />
      <SyncLine card={card} />
      <Freshness reading={reading} isResting={state.isResting} onRefresh={actions.refresh} />
    </Flex>
  );
}
