import type { PartFinding } from '../fault.ts';
import type { Pipeline } from '../schema/pipeline.ts';
import { checkOf, type Check } from './check.ts';
import { referencesIn, referencesTo, unresolved } from './reference.ts';
import { fields, stages } from './targets.ts';

/** Whether a deal can end both ways, and every stage of the pipeline fits the fields and the way of the lead. */
export const checkPipeline: readonly Check[] = [
  checkOf(['pipeline'], ({ pipeline }) => [...findMissingEnds(pipeline), ...findOddChances(pipeline)]),
  checkOf(['pipeline', 'fields'], ({ pipeline, fields: given }) =>
    unresolved('pipeline', fields(given), [
      ...referencesIn(pipeline.stages, ['stages'], ({ requires }, path) =>
        referencesTo(requires, [...path, 'requires']),
      ),
    ]),
  ),
  checkOf(['pipeline', 'lifecycle'], ({ pipeline, lifecycle }) =>
    unresolved('pipeline', stages(lifecycle), [
      ...referencesIn(pipeline.stages, ['stages'], ({ leadStage }, path) => [
        { path: [...path, 'leadStage'], key: leadStage },
      ]),
    ]),
  ),
];

const outcomes = ['open', 'won', 'lost'] as const;

const findMissingEnds = ({ stages: list }: Pipeline): PartFinding[] =>
  outcomes
    .filter((outcome) => !list.some((stage) => stage.outcome === outcome))
    .map((outcome) => ({
      part: 'pipeline',
      path: ['stages'],
      message: `no stage has the outcome ${outcome}. Add one, or correct the outcomes.`,
    }));

const sure = { won: 100, lost: 0 } as const;

const findOddChances = ({ stages: list }: Pipeline): PartFinding[] =>
  list.flatMap(({ outcome, probability }, index) => {
    if (outcome === 'open' || probability === sure[outcome]) return [];
    const message = `a deal that is ${outcome} has a probability of ${sure[outcome]}. Write ${sure[outcome]}.`;
    return [{ part: 'pipeline', path: ['stages', index, 'probability'], message }];
  });
