import { getRecord } from 'lightning/uiRecordApi';
import { adapterOf } from '../../__tests__/support/adapters';
import { words } from '../../__tests__/support/look';
import { clearPage, mount, settle } from '../../__tests__/support/mount';
import TreatyNoHandoff from '../treatyNoHandoff';

const record = adapterOf(getRecord);
const fieldsOf = (values: Record<string, unknown>): unknown => ({
  id: '00Q000000000001AAA',
  apiName: 'Lead',
  fields: Object.fromEntries(
    Object.entries(values).map(([name, value]) => [name, { value, displayValue: null }]),
  ),
});

async function show(objectApiName: string, values: Record<string, unknown> | null): Promise<HTMLElement> {
  const element = await mount(TreatyNoHandoff, { recordId: '00Q000000000001AAA', objectApiName });
  if (values !== null) record.emit(fieldsOf(values));
  await settle();
  return element;
}

afterEach(clearPage);

test.each(['Lead', 'Contact'])(
  'a %s without handoff shows stage, status and points',
  async (objectApiName) => {
    const element = await show(objectApiName, {
      Treaty_Score__c: 35,
      Treaty_Stage__c: 'Lead',
      Treaty_Status__c: 'Open',
    });
    expect(record.getLastConfig()).toMatchObject({
      optionalFields: ['Treaty_Score__c', 'Treaty_Stage__c', 'Treaty_Status__c'].map((fieldApiName) => ({
        objectApiName,
        fieldApiName,
      })),
    });
    expect(words(element)).toContain('Lead · Open · 35 points');
    await expect(element).toBeAccessible();
  },
);

test('a lead without Treaty data is shown as unknown', async () => {
  const element = await show('Lead', {
    Treaty_Score__c: null,
    Treaty_Stage__c: null,
    Treaty_Status__c: null,
  });
  expect(words(element)).toContain('Treaty has no data on this lead yet.');
});

test('fields that the user has no access to are left out', async () => {
  expect(words(await show('Lead', { Treaty_Stage__c: 'Lead' }))).toContain('sales yet. Lead');
});

test('nothing is shown before the fields are loaded', async () => {
  expect(words(await show('Lead', null))).toBe('This lead has not been handed off to sales yet.');
});
