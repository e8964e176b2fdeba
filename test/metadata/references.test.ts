import { describe, expect, test } from '@jest/globals';
import { componentCode, importReferences } from './support/component-references.ts';
import { knownNames } from './support/known-names.ts';
import { brokenReferences } from './support/references.ts';
import { readEverything, readFolder, withChange } from './support/source-folder.ts';
import type { Metadata } from './support/source-folder.ts';

const folder = readEverything();
const known = knownNames(folder);
const handoff = 'objects/Treaty_Handoff__c';

const broken = (files: readonly Metadata[]): readonly string[] => brokenReferences(files, knownNames(files));

test('every file finds what it names: fields, values, objects, components, labels, elements of its flow', () => {
  expect(broken(folder)).toEqual([]);
});

test('what every org takes names nothing of what needs a feature', () => {
  expect(broken(readFolder('force-app'))).toEqual([]);
});

test('every component finds the labels, fields and components that it imports', () => {
  const code = componentCode();
  expect(code.size).toBeGreaterThan(0);
  for (const [path, text] of code) {
    expect({ path, missing: importReferences(text).filter((name) => !known.has(name)) }).toEqual({
      path,
      missing: [],
    });
  }
});

test('an import of what is not there is noticed', () => {
  const code =
    "import A from '@salesforce/schema/Lead.Nowhere__c'; import b from '@salesforce/label/c.No_Label';";
  expect(importReferences(`${code} import c from 'c/nobody';`)).toEqual([
    'field Lead.Nowhere__c',
    'label No_Label',
    'module nobody',
  ]);
});

describe('noticed is a name that leads nowhere', () => {
  const overdue = 'Treaty_Review_Overdue.flow-meta.xml';
  const copy = 'Treaty_Copy_Status.flow-meta.xml';
  test.each([
    ['Treaty_Rep.permissionset-meta.xml', '>Lead.Treaty_Key__c<', '>Lead.Tready_Key__c<'],
    ['Treaty_Rep.permissionset-meta.xml', '<tab>Treaty_Handoff__c<', '<tab>Treaty_Handoffs__c<'],
    ['Treaty_Integration.permissionset-meta.xml', '<object>Account<', '<object>Acount<'],
    ['Lead-Treaty Lead.layout-meta.xml', '<field>Treaty_Stage__c<', '<field>Stage__c<'],
    ['Contact-Treaty Contact.layout-meta.xml', 'Treaty_Handoff__c.Contact__c', 'Treaty_Handoff__c.Person__c'],
    ['My_Reviews_Due.listView-meta.xml', '<field>Awaiting__c<', '<field>Waiting__c<'],
    ['My_Reviews_Due.listView-meta.xml', '<columns>NAME<', '<columns>TITLE<'],
    ['Treaty_Handoff.compactLayout-meta.xml', '<fields>Due_At__c<', '<fields>Due__c<'],
    ['Treaty_Handoff__c.object-meta.xml', 'Assignment>Treaty_Handoff<', 'Assignment>Compact<'],
    ['Treaty_Handoff__c.object-meta.xml', 'Fields>Status__c<', 'Fields>State__c<'],
    [`${handoff}/fields/Status__c.field-meta.xml`, '>Treaty_Status<', '>Treaty_State<'],
    [`${handoff}/fields/Lead__c.field-meta.xml`, '<referenceTo>Lead<', '<referenceTo>Leed<'],
    [`${handoff}/fields/Awaiting__c.field-meta.xml`, 'MQL: Awaiting Review', 'MQL'],
    ['Reason_Required.validationRule-meta.xml', 'Reason__c)', 'Cause__c)'],
    ['Reason_Required.validationRule-meta.xml', '&quot;Recycled&quot;', '&quot;Binned&quot;'],
    ['Cycle_Closed.validationRule-meta.xml', 'Field>Status__c<', 'Field>State__c<'],
    ['Treaty_Lead.flexipage-meta.xml', '>treatyLeadPanel<', '>treatyPanel<'],
    ['Treaty_Lead.flexipage-meta.xml', '<sobjectType>Lead<', '<sobjectType>Account<'],
    ['Treaty_Lead.flexipage-meta.xml', '<value>mainTabs<', '<value>tabs<'],
    ['Treaty_Lead.flexipage-meta.xml', 'WithSubheader', ''],
    ['treatyLeadPanel.js-meta.xml', '<object>Contact<', '<object>Account<'],
    [overdue, '>Choose_Group</targetReference>', '>Choose_Queue</targetReference>'],
    [overdue, '>Get_Owner.ManagerId<', '>Get_Owner.Email<'],
    [overdue, '>Get_Manager.Id<', '>Get_Boss.Id<'],
    [overdue, '>Recipient_Ids</elementReference>', '>Recipients</elementReference>'],
    [overdue, '$Record.Contact__r.LastName', '$Record.Contact__r.Surname'],
    [overdue, '<recordField>Due_At__c<', '<recordField>Due__c<'],
    [overdue, '>Treaty_Overdue_Reviews</stringValue>', '>Overdue</stringValue>'],
    [overdue, '>Treaty_Review_Overdue</stringValue>', '>Overdue</stringValue>'],
    [overdue, '$Flow.CurrentDateTime', '$Flow.Now'],
    [copy, '<field>Treaty_Status__c<', '<field>Status__c<'],
    [copy, '$Record.Lead__r.ConvertedContactId', '$Record.Person__r.ConvertedContactId'],
  ])('%s: %s', (path, from, to) => {
    expect(broken(withChange(folder, { path, from, to }))).not.toEqual([]);
  });
});
