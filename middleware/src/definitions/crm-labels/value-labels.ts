import type { Definitions } from '../definitions.ts';
import type { RetiredKey } from '../schema/retired.ts';

/** One value of a list, as both CRMs show and spell it. */
export interface ValueLabels {
  readonly label: string;
  readonly definition: string;
  readonly salesforce: string;
  readonly hubspot: string;
  /** A retired value is hidden: old records stay readable, new ones cannot choose it. */
  readonly isRetired: boolean;
}

interface Named {
  readonly key: string;
  readonly label: string;
  readonly definition: string;
}

/**
 * The values of a list of the agreement, in its order, retired ones last; empty for a list that does not exist.
 * Stages and statuses are spelled as they are read, reasons and tracks by their codes, the other lists as they say themselves.
 */
export function valueLabels(definitions: Definitions, list: string): readonly ValueLabels[] {
  const { lifecycle, reasons, nurture, pipeline, picklists } = definitions;
  switch (list) {
    case 'stage':
      return [...lifecycle.stages.map(byLabel), ...retired(definitions, 'stage', byLabel)];
    case 'status':
      return [...lifecycle.statuses.map(byLabel), ...retired(definitions, 'status', byLabel)];
    case 'reason':
      return [...reasons.codes.map(byKey), ...retired(definitions, 'reason', byKey)];
    case 'track':
      return [...nurture.tracks.map(byKey), ...retired(definitions, 'track', byKey)];
    case 'pipeline_stage':
      return pipeline.stages.map(bySpelling);
    default:
      return picklists.picklists.find(({ key }) => key === list)?.values.map(bySpelling) ?? [];
  }
}

const spelled = ({ label, definition }: Named, spelling: string): ValueLabels => ({
  label,
  definition,
  salesforce: spelling,
  hubspot: spelling,
  isRetired: false,
});

const byLabel = (named: Named): ValueLabels => spelled(named, named.label);
const byKey = (named: Named): ValueLabels => spelled(named, named.key);

const bySpelling = (
  value: Named & { readonly salesforce: string; readonly hubspot: string },
): ValueLabels => ({ ...byLabel(value), salesforce: value.salesforce, hubspot: value.hubspot });

const retired = (
  definitions: Definitions,
  kind: RetiredKey['kind'],
  spell: (named: Named) => ValueLabels,
): readonly ValueLabels[] =>
  definitions.retired.retired
    .filter((gone) => gone.kind === kind)
    .map(({ key, label, note }) => ({ ...spell({ key, label, definition: note }), isRetired: true }));
