import { deepStrictEqual } from 'node:assert';
import type { Receipt } from '@treaty/contract/score';
import { compileModel } from '../../middleware/src/domain/scoring/compile-model.ts';
import { scoreLead, type LeadToScore } from '../../middleware/src/domain/scoring/score-lead.ts';
import { shippedDefinitions } from '../../test/unit/definitions/shipped-files.ts';
import { madeLeads } from '../support/made-leads.ts';
import { compare, perSecond, tell } from '../support/measure.ts';
import { handWritten } from './hand-written.ts';
import { openRulesEngine, type RulesEngine } from './rules-engine.ts';
import { modelSettings } from '../../middleware/src/domain/scoring/model-settings.ts';

/** The compiled model, receipt and all, against a function written for this model alone, and against a general rules engine. */
const definitions = shippedDefinitions();
const model = compileModel(definitions.scoring, modelSettings(definitions));
const leads = madeLeads(5000, 20);
const compiled = (lead: LeadToScore): Receipt => scoreLead(model, lead).receipt;
for (const lead of leads) deepStrictEqual(compiled(lead), handWritten(lead));

const { taken, reference, ratio } = await compare({
  work: () => sumOf(leads, compiled),
  reference: () => sumOf(leads, handWritten),
});
tell('scoring: 20 activities a lead, with receipt', 'leads', 'ratio');
tell('  a function written for this model alone', perSecond(leads.length, reference), '1.00');
tell('  the compiled model', perSecond(leads.length, taken), ratio.toFixed(2));

const engine = await openRulesEngine();
if (engine === null) tell('  json-rules-engine', 'not installed', 'left out');
else await compareWith(engine);

/** Receipts are read and let go, as in life. */
function sumOf(scored: readonly LeadToScore[], receiptOf: (lead: LeadToScore) => Receipt): number {
  let sum = 0;
  for (const lead of scored) sum += receiptOf(lead).total;
  return sum;
}

async function compareWith({ behaviourOf, scoreOf }: RulesEngine): Promise<void> {
  const asked = leads.slice(0, 100).map((lead) => {
    const receipt = handWritten(lead);
    return { lead, receipt, isCareersOnly: receipt.lines.some(({ rule }) => rule === 'careers_only') };
  });
  for (const { lead, receipt, isCareersOnly } of asked) {
    const { behavioural, total, qualified } = receipt;
    deepStrictEqual(await behaviourOf(lead), behavioural);
    deepStrictEqual(await scoreOf(lead, behavioural, isCareersOnly), { total, qualified });
  }
  const work = () => asked.reduce((sum, { lead }) => sum + compiled(lead).total, 0);
  const whole = await compare({
    work,
    reference: async () => {
      for (const { lead, isCareersOnly } of asked)
        await scoreOf(lead, await behaviourOf(lead), isCareersOnly);
    },
  });
  const spared = await compare({
    work,
    reference: async () => {
      for (const { lead, receipt, isCareersOnly } of asked)
        await scoreOf(lead, receipt.behavioural, isCareersOnly);
    },
  });
  const engineLine = (what: string, { reference: took, ratio: times }: typeof whole): void =>
    tell(`  ${what}`, perSecond(asked.length, took), `${times.toFixed(0)} times`);
  engineLine('json-rules-engine; the compiled model is so many times as fast', whole);
  engineLine('the same, spared all activities and the receipt', spared);
}
