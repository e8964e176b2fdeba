import type { Route } from '@treaty/contract/route';
import { routes, type RouteName } from '@treaty/contract/routes';

/** Collects what answers of the middleware break of their own schemas. */
export interface ReplyCheck {
  readonly inspect: (name: RouteName, body: string) => void;
  /** Throws when an answer was not as its schema says. */
  readonly assertAll: () => void;
}

/** Checks every answer against the schema of its route. */
export const checkReplies = (): ReplyCheck => {
  const faults = new Set<string>();
  return {
    inspect: (name, body) => {
      const { answer, media }: Route = routes[name];
      const result = answer.safeParse(media === 'text/html' ? body : JSON.parse(body));
      if (!result.success) faults.add(`${name}: ${result.error.message}`);
    },
    assertAll: () => {
      if (faults.size > 0) throw new Error(`answers break their schemas:\n${[...faults].join('\n')}`);
    },
  };
};
