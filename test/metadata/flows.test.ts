import { join } from 'node:path';
import scanner from '@flow-scanner/lightning-flow-scanner-core';
import { describe, expect, test } from '@jest/globals';
import { readFolder, root } from './support/source-folder.ts';
import { childrenOf, textAt } from './support/xml.ts';

const flows = readFolder('force-app').filter(({ kind }) => kind === 'flow');

test('the flow scanner finds nothing to say', async () => {
  const scans = scanner.scan(await scanner.parse(flows.map(({ path }) => join(root, path))), {});
  const said = scans.flatMap(({ flow, ruleResults }) =>
    ruleResults.filter(({ occurs }) => occurs).map(({ ruleName }) => `${flow.name}: ${ruleName}`),
  );
  expect(scans.map(({ ruleResults }) => ruleResults.length)).toEqual(
    flows.map(() => scanner.getRules().length),
  );
  expect(said).toEqual([]);
});

/** Before a save a flow has nothing but the record in hand, and nothing that could fail. */
const afterSave = flows.filter(
  ({ content }) => textAt(childrenOf(content, 'start')[0] ?? content, 'triggerType') === 'RecordAfterSave',
);

test.each(afterSave.map(({ name, content }) => [name, content] as const))(
  'whatever goes wrong in %s follows a fault path',
  (_, flow) => {
    const risky = flow.children.filter(({ name }) =>
      /^(recordLookups|record\w+s|actionCalls|subflows)$/.test(name),
    );
    expect(risky.length).toBeGreaterThan(0);
    for (const element of risky) {
      expect({
        element: textAt(element, 'name'),
        faultPaths: childrenOf(element, 'faultConnector').length,
      }).toEqual({
        element: textAt(element, 'name'),
        faultPaths: 1,
      });
    }
  },
);

describe('a formula of a flow takes nothing for granted, since a missing record ends the flow', () => {
  const formulas = flows.flatMap(({ name, content }) =>
    childrenOf(content, 'formulas').map(
      (formula) => [name, textAt(formula, 'name'), textAt(formula, 'expression')] as const,
    ),
  );

  test.each(formulas)('%s: %s', (_flow, _name, expression) => {
    expect(expression).not.toMatch(/\{!Get_\w+\./);
    const looksBehind = [...expression.matchAll(/\{!\$Record\.(\w+)__r\./g)].map(([, lookup]) => lookup);
    for (const lookup of looksBehind) expect(expression).toContain(`ISBLANK({!$Record.${lookup}__c})`);
  });
});

test('the flow of overdue reviews waits for the due time, and looks again when it has come', () => {
  const overdue = flows.find(({ name }) => name === 'Treaty_Review_Overdue')?.content;
  const [start] = overdue === undefined ? [] : childrenOf(overdue, 'start');
  const [path] = start === undefined ? [] : childrenOf(start, 'scheduledPaths');
  if (path === undefined || overdue === undefined) throw new Error('no scheduled path');
  expect([textAt(path, 'recordField'), textAt(path, 'offsetNumber')]).toEqual(['Due_At__c', '0']);
  const first = childrenOf(path, 'connector').map((connector) => textAt(connector, 'targetReference'));
  const lookups = childrenOf(overdue, 'recordLookups').filter((lookup) =>
    first.includes(textAt(lookup, 'name')),
  );
  expect(lookups.map((lookup) => textAt(lookup, 'object'))).toEqual(['Treaty_Handoff__c']);
});
