import { getRecord, type UiRecord } from 'lightning/uiRecordApi';
import { getRelatedListRecords } from 'lightning/uiRelatedListApi';
import { adapterOf } from '../../__tests__/support/adapters';
import { mount, settle } from '../../__tests__/support/mount';
import TreatyLeadPanel from '../treatyLeadPanel';

export const leadId = '00Q000000000001AAA';

const list = adapterOf(getRelatedListRecords);
const record = adapterOf(getRecord);

/** The panel on the page of a lead, before anything has come from Salesforce. */
export const openPage = (properties: Record<string, unknown> = {}): Promise<HTMLElement> =>
  mount(TreatyLeadPanel, { recordId: leadId, objectApiName: 'Lead', ...properties });

/** Salesforce answers which handoffs the lead has. */
export async function serveList(...records: readonly UiRecord[]): Promise<void> {
  list.emit({ count: records.length, records });
  await settle();
}

/** Emits a handoff to the wires that requested it. */
export async function serve(handoff: UiRecord): Promise<void> {
  record.emit(handoff, ({ recordId }) => recordId === handoff.id);
  await settle();
}

/** The panel on the page of a lead that has this one handoff. */
export async function showLead(handoff: UiRecord): Promise<HTMLElement> {
  const element = await openPage();
  await serveList(handoff);
  await serve(handoff);
  return element;
}

export async function failList(message: string): Promise<void> {
  list.emitError({ status: 403, body: { message } });
  await settle();
}

export async function failRecord(message: string): Promise<void> {
  record.emitError({ status: 500, body: { message } });
  await settle();
}

export async function click(element: HTMLElement): Promise<void> {
  element.click();
  await settle();
}
