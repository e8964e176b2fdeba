import type { PartFinding, Path } from '../fault.ts';
import type { Qualification } from '../schema/qualification.ts';
import { checkOf, type Check } from './check.ts';
import { keysOf, unresolved } from './reference.ts';
import { fields } from './targets.ts';

/** Whether the framework in use exists, and every framework can be confirmed. */
export const checkQualification: readonly Check[] = [
  checkOf(['qualification'], ({ qualification }) => [
    ...unresolved(
      'qualification',
      { noun: 'framework', file: 'qualification.yaml', keys: keysOf(qualification.frameworks) },
      [{ path: ['inUse'], key: qualification.inUse }],
    ),
    ...findUnreachable(qualification),
  ]),
  checkOf(['qualification', 'fields'], ({ qualification, fields: given }) =>
    unresolved('qualification', fields(given), [{ path: ['field'], key: qualification.field }]),
  ),
];

const found = (path: Path, message: string): PartFinding => ({ part: 'qualification', path, message });

const findUnreachable = ({ frameworks }: Qualification): PartFinding[] =>
  frameworks.flatMap(({ label, criteria, confirmed }, index) => {
    const path = ['frameworks', index];
    const hopeless = criteria.flatMap(({ label: name, answers }, place) =>
      answers.some(({ confirms }) => confirms)
        ? []
        : [
            found(
              [...path, 'criteria', place, 'answers'],
              `no answer confirms “${name}”. Mark one as confirming.`,
            ),
          ],
    );
    if (confirmed <= criteria.length) return hopeless;
    const message = `${label} has only ${criteria.length} criteria, so ${confirmed} can never be confirmed. Require fewer.`;
    return [...hopeless, found([...path, 'confirmed'], message)];
  });
