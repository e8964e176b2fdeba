import { Accordion, Flex, Heading, StatusTag, StepIndicator } from '@hubspot/ui-extensions';
import type { LeadCard } from '../contract.d.ts';
import { formatPoints } from '../format/points.ts';
import { reviewCountdown } from '../format/review-countdown.ts';
import type { CardProps } from './view-props.ts';
import { FieldList } from './field-list.tsx';

/** Whose the lead is and why, and until when it is to be reviewed. */
export function HandoffSummary({ card, now }: CardProps & { readonly now: number }) {
  const { handoff } = card;
  if (handoff === null) return null;
  return (
    <Flex direction="column" gap="sm">
      <Heading>{`Handoff, cycle ${handoff.cycle}`}</Heading>
      <DueTag card={card} now={now} />
      <FieldList
        fields={[
          ['Owner', handoff.owner],
          ['Routing', handoff.routedBecause],
          ['Score at handoff', scoreAtHandoff(handoff)],
        ]}
      />
    </Flex>
  );
}

function scoreAtHandoff({ score, modelVersion }: NonNullable<LeadCard['handoff']>): string | null {
  if (score === null) return null;
  return modelVersion === null ? formatPoints(score) : `${formatPoints(score)} (model ${modelVersion})`;
}

/** The countdown, while somebody is to decide. */
function DueTag({ card: { situation, handoff }, now }: CardProps & { readonly now: number }) {
  if (situation !== 'awaiting_review' || handoff?.due == null) return null;
  const { text, variant } = reviewCountdown(handoff.due, now);
  return <StatusTag variant={variant}>{text}</StatusTag>;
}

/** The steps that the handoff has taken, the latest one last. */
export function HandoffSteps({ card: { handoff } }: CardProps) {
  if (handoff === null || handoff.steps.length === 0) return null;
  const { steps } = handoff;
  return (
    <Accordion title={`Handoff steps (${steps.length})`}>
      <StepIndicator
        direction="vertical"
        currentStep={steps.length - 1}
        stepNames={steps.map(({ label, text }) => `${label}: ${text}`)}
      />
    </Accordion>
  );
}
