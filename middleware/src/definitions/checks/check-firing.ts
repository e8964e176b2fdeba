import { checkOf, type Check } from './check.ts';
import { findContradictions } from './find-contradictions.ts';
import { findNonDomains } from './find-non-domains.ts';

/** Whether every rule, exclusion and requirement can come true at all. */
export const checkFiring: Check = checkOf(['scoring'], ({ scoring }) =>
  [...findContradictions(scoring), ...findNonDomains(scoring)].map((finding) => ({
    part: 'scoring',
    ...finding,
  })),
);
