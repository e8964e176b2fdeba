import { describe, expect, test } from '@jest/globals';
import { composeReference } from '../../../middleware/src/services/definitions/compose-reference.ts';
import { referenceToHtml } from '../../../middleware/src/adapters/http/definitions-page/reference-to-html.ts';
import { referenceToMarkdown } from '../../../middleware/src/services/definitions/reference-to-markdown.ts';
import { rewritten } from '../../unit/definitions/rewritten.ts';
import { shippedDefinitions } from '../../unit/definitions/shipped-files.ts';

const shipped = shippedDefinitions();
const reference = composeReference(shipped);

describe('the reference', () => {
  test('holds the five answers, every stage, rule, reason and shared field', () => {
    expect(reference.answers).toHaveLength(5);
    expect(reference.stages.map(({ label }) => label)).toEqual(
      shipped.lifecycle.stages.map(({ label }) => label),
    );
    expect(reference.score.groups.flatMap(({ rules }) => rules)).toHaveLength(shipped.scoring.rules.length);
    expect(reference.reasons).toHaveLength(shipped.reasons.codes.length);
    expect(reference.fields).toHaveLength(15);
  });

  test('draws every move, backward ones dotted', () => {
    const markdown = referenceToMarkdown(reference);
    const backward = shipped.lifecycle.transitions.filter(({ kind }) => kind === 'backward');
    expect(markdown.match(/^ {2}s\d+ -- .+ --> s\d+$/gm)).toHaveLength(
      shipped.lifecycle.transitions.length - backward.length,
    );
    expect(markdown.match(/^ {2}s\d+ -\. .+ \.-> s\d+$/gm)).toHaveLength(backward.length);
  });

  test('says when a lead qualifies, in numbers of the model', () => {
    expect(reference.score.requirements.map(({ value }) => value)).toEqual([
      'at least 50 points',
      'at least 15 points for behaviour',
      'at least 1 of Company size, Industry and Headquarters region',
    ]);
    expect(reference.score.groups[0]?.rules[1]).toMatchObject({
      label: 'Pricing page visit',
      points: '+15',
      limits: 'once a day, 45 at most',
    });
  });

  test('says who moves a lead to a stage, and what has to be on record', () => {
    expect(reference.stages[3]).toMatchObject({ label: 'SAL', movedBy: 'Sales', needs: ['Owner'] });
  });

  test('says who signed', () => {
    const signed = rewritten([
      'manifest.yaml',
      'approvals: {}',
      'approvals: { sales: ruth_calloway, marketing: amir_haddad }',
    ]);
    expect(composeReference(signed.definitions).signed).toBe(
      'Signed by Ruth Calloway for sales and Amir Haddad for marketing',
    );
    expect(reference.signed).toBe('Not signed by both teams yet');
  });
});

describe('the page', () => {
  const page = referenceToHtml(reference);

  test('runs no script and loads nothing', () => {
    expect(page).not.toMatch(/<script|<link|<img|<iframe|@import|url\(|\son\w+=/i);
  });

  test('shows no address of a person and no domain', () => {
    expect(page).not.toMatch(/@fernbank|rival\.example|gmail\.com/);
  });

  test('shows texts as texts, whatever they hold', () => {
    const { definitions } = rewritten([
      'reasons.yaml',
      'label: Price\n',
      'label: \'<b onclick="x">Price & "cost"</b>\'\n',
    ]);
    const hostile = referenceToHtml(composeReference(definitions));
    expect(hostile).toContain('&lt;b onclick=&quot;x&quot;&gt;Price &amp; &quot;cost&quot;&lt;/b&gt;');
    expect(hostile).not.toContain('<b onclick');
  });
});

describe('the document', () => {
  test('keeps its tables whole, whatever the texts hold', () => {
    const { definitions } = rewritten(['reasons.yaml', 'label: Price\n', "label: 'Price | cost'\n"]);
    const rows = referenceToMarkdown(composeReference(definitions))
      .split('\n')
      .filter((line) => line.includes('Price \\| cost'));
    expect(rows).toHaveLength(1);
    expect(rows[0]?.replaceAll('\\|', '').split('|')).toHaveLength(8);
  });
});
