import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { rightsIn } from './support/rights.ts';
import type { Rights } from './support/rights.ts';
import { readFolder, root } from './support/source-folder.ts';
import { childrenOf, textAt } from './support/xml.ts';

const folder = readFolder('force-app');
const fields = folder.filter(({ kind }) => kind === 'field');
const sets = rightsIn(folder);

const nameOf = ({ object, name }: { object: string; name: string }): string => `${object}.${name}`;

/** A required field is open to everybody and may not stand in a permission set. */
const grantable = fields.filter(({ content }) => textAt(content, 'required') !== 'true').map(nameOf);

const computed = fields.filter(({ content }) => childrenOf(content, 'formula').length > 0).map(nameOf);

const set = (name: string): Rights => {
  const rights = sets.get(name);
  if (rights === undefined) throw new Error(`No permission set ${name}`);
  return rights;
};

const decision = ['Decided_At', 'Decided_By', 'Decision_Id', 'Detail', 'Reason', 'Status'].map(
  (name) => `Treaty_Handoff__c.${name}__c`,
);

const people = ['Treaty_Rep', 'Treaty_Manager', 'Treaty_RevOps'];

describe('reps, managers and revenue operations', () => {
  test.each(people)('%s reads every Treaty field and nothing else', (name) => {
    expect(set(name).readable.toSorted()).toEqual(grantable.toSorted());
  });

  test.each(people)('%s writes the decision and nothing else', (name) => {
    expect(set(name).editable.toSorted()).toEqual(decision);
    expect([set(name).system, set(name).tabs]).toEqual([[], ['Treaty_Handoff__c']]);
  });

  test('a manager sees every handoff, revenue operations may change every handoff', () => {
    const rights = people.map((name) => set(name).objects.get('Treaty_Handoff__c')?.toSorted());
    const rep = ['allowEdit', 'allowRead'];
    expect(rights).toEqual([
      rep,
      [...rep, 'viewAllRecords'],
      ['allowDelete', ...rep, 'modifyAllRecords', 'viewAllRecords'],
    ]);
    expect(people.flatMap((name) => [...set(name).objects.keys()])).toEqual(
      people.map(() => 'Treaty_Handoff__c'),
    );
  });
});

describe('the integration user', () => {
  const integration = set('Treaty_Integration');

  test('writes every Treaty field', () => {
    const written = grantable.filter((name) => !computed.includes(name));
    expect(integration.editable).toEqual(expect.arrayContaining(written));
    expect(integration.readable).toEqual(expect.arrayContaining(grantable));
  });

  test('may use the API and nothing but the API', () => {
    expect(integration.system).toEqual(['ApiEnabled', 'ApiUserOnly']);
    expect(integration.tabs).toEqual([]);
  });

  test('finds every lead and contact, creates leads, and deletes neither', () => {
    expect(integration.objects.get('Lead')).toEqual([
      'allowCreate',
      'allowEdit',
      'allowRead',
      'viewAllRecords',
    ]);
    expect(integration.objects.get('Contact')).toEqual(['allowEdit', 'allowRead', 'viewAllRecords']);
  });

  test('may do with each Treaty field and each field of a new lead what the middleware does', () => {
    const code = globSync('middleware/src/adapters/salesforce/*.ts', { cwd: root })
      .map((path) => readFileSync(join(root, path), 'utf8'))
      .join('\n');
    const named = new Set(code.match(/\b\w+__c\b/g));
    const known = new Set(['Treaty_Handoff__c', ...fields.map(({ name }) => name)]);
    expect([...named].filter((name) => !known.has(name))).toEqual([]);
    expect(named.size).toBeGreaterThan(15);
    expect(integration.editable).toEqual(
      expect.arrayContaining(['Lead.Email', 'Lead.Title', 'Lead.LeadSource']),
    );
  });
});

test.each([...sets.values()].map((rights) => [rights.name, rights] as const))(
  '%s holds together as the platform wants it',
  (_, rights) => {
    expect(rights.editable.filter((name) => !rights.readable.includes(name))).toEqual([]);
    expect(rights.editable.filter((name) => computed.includes(name))).toEqual([]);
    const needs = {
      allowEdit: ['allowRead'],
      allowCreate: ['allowRead'],
      allowDelete: ['allowRead', 'allowEdit'],
      viewAllRecords: ['allowRead'],
      modifyAllRecords: ['allowRead', 'allowEdit', 'allowDelete', 'viewAllRecords'],
    };
    for (const given of rights.objects.values()) {
      for (const [right, needed] of Object.entries(needs))
        if (given.includes(right)) expect(given).toEqual(expect.arrayContaining(needed));
    }
    // A contact is seen through its account.
    const contact = rights.objects.get('Contact')?.filter((right) => /Read|view/.test(right)) ?? [];
    expect(rights.objects.get('Account') ?? []).toEqual(expect.arrayContaining(contact));
  },
);
