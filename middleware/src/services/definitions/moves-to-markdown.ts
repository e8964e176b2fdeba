import type { MoveEntry, Reference } from './reference.ts';

/** The moves that the agreement allows: as a diagram, which GitHub draws, and who makes them when. */
export const movesToMarkdown = (
  { stages, moves, overrideReasons }: Reference,
  table: (head: readonly string[], rows: readonly (readonly string[])[]) => string,
): readonly string[] => [
  '### The moves',
  'A move that is not listed is refused, whatever way it is asked for. Dotted arrows lead backward: they are overrides.',
  diagram(
    stages.map(({ label }) => label),
    moves,
  ),
  table(
    ['From', 'To', 'By', '', 'When'],
    moves.map(({ from, to, by, isOverride, when }) => [from, to, by, isOverride ? 'override' : '', when]),
  ),
  'An override takes one of these reasons, and the people whom the agreement names are alerted:',
  overrideReasons.map(({ label, definition }) => `- **${label}**: ${definition}`).join('\n'),
];

const diagram = (labels: readonly string[], moves: readonly MoveEntry[]): string => {
  const idOf = (label: string): string => `s${labels.indexOf(label)}`;
  return [
    '```mermaid',
    'flowchart LR',
    ...labels.map((label) => `  ${idOf(label)}["${label.replaceAll('"', '#quot;')}"]`),
    ...moves.map(({ from, to, by, isOverride }) =>
      isOverride ? `  ${idOf(from)} -. ${by} .-> ${idOf(to)}` : `  ${idOf(from)} -- ${by} --> ${idOf(to)}`,
    ),
    '```',
  ].join('\n');
};
