import { z } from 'zod';
import type { PlatformAnswer } from '../../platform-http.ts';

/** A context in another form is left out rather than hiding the words beside it. */
const texts = z.record(z.string(), z.array(z.string())).optional().catch(undefined);

/** HubSpot's error body; every field may be missing. */
const refusalSchema = z.looseObject({
  status: z.string().optional(),
  message: z.string().optional(),
  correlationId: z.string().optional(),
  category: z.string().optional(),
  policyName: z.string().optional(),
  context: texts,
  errors: z
    .array(
      z.looseObject({
        message: z.string().optional(),
        code: z.string().optional(),
        category: z.string().optional(),
        context: texts,
      }),
    )
    .optional(),
});
type HubSpotError = z.infer<typeof refusalSchema>;

const historyEntry = z.looseObject({
  value: z.string(),
  timestamp: z.string(),
  sourceType: z.string(),
  sourceId: z.string().optional(),
});

/** A contact as the API gives it. */
export const recordSchema = z.looseObject({
  id: z.string(),
  properties: z.record(z.string(), z.string().nullable()),
  propertiesWithHistory: z.record(z.string(), z.array(historyEntry)).optional(),
  createdAt: z.string(),
  updatedAt: z.string(),
  archived: z.boolean().optional(),
});
export type ContactRecord = z.infer<typeof recordSchema>;

/** What a batch gives; `errors` stands beside the results in a 207. */
export const batchSchema = z.looseObject({
  status: z.string(),
  results: z.array(recordSchema),
  errors: refusalSchema.shape.errors,
  startedAt: z.string(),
  completedAt: z.string(),
});

/** One page of found contacts. */
export const foundSchema = z.looseObject({ total: z.number(), results: z.array(recordSchema) });

/** The platform did something else than the check needed to go on; the message says what. */
export class UnexpectedAnswer extends Error {}

/** The error body of an answer; empty when there is none in HubSpot's form. */
export const errorIn = (answer: PlatformAnswer): HubSpotError => {
  const reading = refusalSchema.safeParse(answer.body);
  return reading.success ? reading.data : {};
};

const longest = 160;

/** An answer in words for the table: its status and, when it refuses, HubSpot's category and message. */
export const describeAnswer = (answer: PlatformAnswer): string => {
  const { category, policyName, message } = errorIn(answer);
  const words = [String(answer.status), policyName ?? category, message].filter((part) => part !== undefined);
  const text = words.join(' ');
  return text.length > longest ? `${text.slice(0, longest)}…` : text;
};

/** Lets an answer of one of these statuses through. @throws {UnexpectedAnswer} for any other, saying at what. */
export const expectStatus = (answer: PlatformAnswer, what: string, ...statuses: number[]): PlatformAnswer => {
  if (!statuses.includes(answer.status)) throw new UnexpectedAnswer(`${what}: ${describeAnswer(answer)}`);
  return answer;
};

/** Reads the body of an answer. @throws {UnexpectedAnswer} naming the first field that is missing or of another type. */
export const parseBody = <T>(schema: z.ZodType<T>, answer: PlatformAnswer, what: string): T => {
  const reading = schema.safeParse(answer.body);
  if (reading.success) return reading.data;
  const [issue] = reading.error.issues;
  throw new UnexpectedAnswer(
    `${what}: ${issue?.path.join('.') ?? 'body'}: ${issue?.message ?? 'not understood'}`,
  );
};
