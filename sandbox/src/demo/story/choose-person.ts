import type { StoryWorld } from './story-world.ts';

/** Who the story is about, before anybody knows. */
export interface Stranger {
  readonly firstName: string;
  readonly lastName: string;
  readonly email: string;
}

/** Somebody whom Treaty does not know yet, so that the story can be played again and again. */
export async function choosePerson({ plan, middleware }: StoryWorld): Promise<Stranger> {
  const { website = 'https://company.example' } = plan.contact.properties;
  const host = new URL(website).hostname.replace(/^www\./, '');
  for (let round = 1; ; round += 1) {
    for (const [firstName, lastName] of plan.people) {
      const email = `${firstName}.${lastName}${round === 1 ? '' : round}@${host}`.toLowerCase();
      if ((await middleware.findLead(email)) === null) return { firstName, lastName, email };
    }
  }
}
