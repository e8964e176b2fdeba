import type { AccountParts } from '../account-parts.ts';
import { getContact } from '../contacts/find-contact.ts';
import { instantText } from '../model/instant-text.ts';

/** One run of the custom workflow action `record_activity`. */
export interface RecordedActivity {
  readonly contactId: string;
  readonly type: string;
  /** Epoch milliseconds; left out when the workflow does not know. */
  readonly occurredAt?: number;
  readonly sourceKey?: string;
  /** Further fields of the action, by name. */
  readonly properties?: Readonly<Record<string, string | number | boolean>>;
}

/** What workflows in HubSpot do. */
export interface WorkflowControl {
  /** Sends the action for a contact; returns its callback id. */
  readonly recordActivity: (activity: RecordedActivity) => string;
}

const firstCallback = 50_000_001;
const workflowId = 1;
const actionDefinition = { actionDefinitionId: 1, actionDefinitionVersion: 1 };

export const workflowControl = (parts: AccountParts): WorkflowControl => ({
  recordActivity: ({ contactId, type, occurredAt, sourceKey, properties = {} }) => {
    const contact = getContact(parts, contactId);
    const callbackId = `ap-${parts.portalId}-${parts.sequences.next('callback', firstCallback)}-1-0`;
    parts.send('action', {
      callbackId,
      origin: { portalId: parts.portalId, ...actionDefinition },
      context: { source: 'WORKFLOWS', workflowId },
      object: {
        objectId: contact.id,
        objectType: 'CONTACT',
        properties: { email: contact.values.email ?? '' },
      },
      inputFields: {
        ...properties,
        type,
        ...(occurredAt === undefined ? {} : { occurredAt: instantText(occurredAt) }),
        ...(sourceKey === undefined ? {} : { sourceKey }),
      },
    });
    return callbackId;
  },
});
