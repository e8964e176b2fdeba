import { Divider, Flex } from '@hubspot/ui-extensions';
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
import { ScoreGroups, WhyThisLead } from './score-part.tsx';
import { StageMeaning, StageTitle } from './stage-part.tsx';
import { SyncLine } from './sync-line.tsx';
import { VerdictsPart } from './verdicts-part.tsx';

/** The whole card, in the order in which marketing reads it. */
export function TabView({ reading, state, actions }: ReadyProps) {
  const { card } = reading;
  return (
    <Flex direction="column" gap="md">
      <RejectedBeforeBanner card={card} />
      <StageTitle card={card} />
      <StageMeaning card={card} />
      <QuarantinePart card={card} />
      <Divider />
      <ScoreGroups card={card} />
      <MissingPart card={card} />
      <WhyThisLead card={card} />
      <ReceiptPart card={card} />
      <Divider />
      <HandoffFacts card={card} now={state.now} />
      <HandoffSteps card={card} />
      <VerdictsPart card={card} />
      <DecisionPart card={card} state={state} actions={actions} />
      <RecyclingPart card={card} />
      <HistoryPart card={card} />
      <SyncLine card={card} />
      <Freshness reading={reading} isResting={state.isResting} onRefresh={actions.refresh} />
    </Flex>
  );
}
