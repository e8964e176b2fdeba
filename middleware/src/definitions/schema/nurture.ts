import { z } from 'zod';
import { named, stewarded } from './texts.ts';

const Track = z.strictObject({
  ...named,
  hubspotWorkflow: z.string().min(1).describe('Name of the HubSpot workflow that enrols the contact.'),
});
export type Track = z.infer<typeof Track>;

/** What marketing does with a lead that came back. */
export const Nurture = z.strictObject({ ...stewarded, tracks: z.array(Track).min(1) });
export type Nurture = z.infer<typeof Nurture>;
