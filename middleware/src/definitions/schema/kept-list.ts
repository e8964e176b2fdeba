import { z } from 'zod';

/** Lists of domains that ship with Treaty. Each is dated and never changed, so that its name says all that is in it. */
export const KeptList = z.enum(['free_mail_2026_12']);
export type KeptList = z.infer<typeof KeptList>;
