import { z } from 'zod';

/** What a CRM answered to the workbench's server: a refusal, too, arrives as an answer, with its status inside. */
export const Envelope = z.object({ status: z.int(), body: z.unknown() });
