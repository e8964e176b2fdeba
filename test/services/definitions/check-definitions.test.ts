import { describe, expect, test } from '@jest/globals';
import { DefinitionsCheck } from '@treaty/contract/definitions-check';
import { contentHash } from '../../../middleware/src/definitions/content-hash.ts';
import { checkDefinitions } from '../../../middleware/src/services/definitions/check-definitions.ts';
import { changed, filesWith, shippedFiles, shippedText } from '../../unit/definitions/shipped-files.ts';
import { agreementInForce } from './agreement-in-force.ts';

const agreement = agreementInForce();
const scoringWith = (from: string, to: string) =>
  filesWith('scoring.yaml', changed(shippedText('scoring.yaml'), from, to));

describe('files that somebody wants to know about', () => {
  test('that are in force change nothing', () => {
    expect(checkDefinitions({ agreement }, shippedFiles())).toEqual({
      fit: true,
      contentHash: contentHash(shippedFiles()),
      faults: [],
      changes: [],
      remarks: [],
    });
  });

  test('are told what they would change, and what follows from it', () => {
    const files = scoringWith('when: { score: total, atLeast: 50 }', 'when: { score: total, atLeast: 60 }');
    expect(checkDefinitions({ agreement }, files)).toMatchObject({
      fit: true,
      changes: [
        {
          file: 'scoring.yaml',
          kind: 'changed',
          path: 'requirements.threshold.when.atLeast',
          sentence: 'Threshold: 50 → 60 points',
        },
      ],
      remarks: [expect.stringContaining('“MQL” and “Lead score” change with it')],
    });
  });

  test('that are not fit are told every fault, in the form of the contract', () => {
    const answer = checkDefinitions({ agreement }, scoringWith('points: -20', 'points: 20'));
    expect(DefinitionsCheck.parse(answer)).toMatchObject({
      fit: false,
      faults: [{ severity: 'error', file: 'scoring.yaml', column: 13, path: 'rules.16.points' }],
      changes: [],
    });
  });
});
