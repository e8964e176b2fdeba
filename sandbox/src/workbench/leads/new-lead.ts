import { readStoryPlan } from '../../demo/story/story-plan.ts';
import type { HubSpotAccount } from '../../../../simulators/src/hubspot/hubspot-account.ts';

/** The properties of a person of the story who is not in HubSpot yet. */
export function newLead({ contacts }: HubSpotAccount): Record<string, string> {
  const { contact, people } = readStoryPlan();
  const { properties } = contact;
  const host = new URL(properties['website'] ?? 'https://company.example').hostname.replace(/^www\./, '');
  for (let round = 1; ; round += 1) {
    for (const [firstname, lastname] of people) {
      const email = `${firstname}.${lastname}${round === 1 ? '' : round}@${host}`.toLowerCase();
      if (contacts.byEmail(email) === undefined) return { ...properties, email, firstname, lastname };
    }
  }
}
