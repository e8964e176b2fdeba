import { z } from 'zod';
import { heldIf } from '../../check.ts';
import type { Finding } from '../../check.ts';
import type { PlatformAnswer } from '../../platform-http.ts';

const fault = z.object({
  errorCode: z.string(),
  message: z.string(),
  fields: z.array(z.string()).optional(),
});

/** One fault of a refused request. */
export type Fault = z.infer<typeof fault>;

const faults = z.array(fault);

/** The faults of a refused request; none when it was not refused, or in another form than the platform's. */
export const faultsOf = ({ body }: PlatformAnswer): readonly Fault[] => faults.safeParse(body).data ?? [];

const most = 200;

const shortened = (text: string): string => (text.length > most ? `${text.slice(0, most)}...` : text);

/** An answer in words for the table: `400 INVALID_FIELD: No such column ...`. */
export const describeAnswer = (answer: PlatformAnswer): string => {
  const known = faultsOf(answer).map(
    ({ errorCode, message, fields = [] }) =>
      `${errorCode}: ${message}${fields.length > 0 ? ` [${fields.join(', ')}]` : ''}`,
  );
  const body = answer.body === null ? '' : ` ${JSON.stringify(answer.body)}`;
  return shortened(`${answer.status}${known.length > 0 ? ` ${known.join(' and ')}` : body}`);
};

/** How a request ought to be refused. */
export interface ExpectedError {
  /** 400 by default. */
  readonly status?: number;
  readonly code: string;
  /** The fields that the fault names, in any order; unknown by default. */
  readonly fields?: readonly string[];
}

const isRefusedAs = (answer: PlatformAnswer, { status = 400, code, fields }: ExpectedError): boolean =>
  answer.status === status &&
  faultsOf(answer).some(
    (each) =>
      each.errorCode === code &&
      (fields === undefined || fields.toSorted().join() === (each.fields ?? []).toSorted().join()),
  );

/** Held when the answer refuses as it ought to; `what` was sent, in words. */
export const wasRefused = (what: string, answer: PlatformAnswer, wanted: ExpectedError): Finding =>
  heldIf(isRefusedAs(answer, wanted), () => `${what}: ${describeAnswer(answer)}`);

/** Held when the answer has that status. */
export const wasAnswered = (what: string, answer: PlatformAnswer, status: number): Finding =>
  heldIf(answer.status === status, () => `${what}: ${describeAnswer(answer)}`);

/** Held when what was read is what was wanted. */
export const same = (what: string, read: unknown, wanted: unknown): Finding =>
  heldIf(
    JSON.stringify(read) === JSON.stringify(wanted),
    () => `${what}: ${JSON.stringify(read)} instead of ${JSON.stringify(wanted)}`,
  );

/** The body read by a schema. @throws with the answer in words, when it has another form. */
export const parseBody = <Shape>(answer: PlatformAnswer, shape: z.ZodType<Shape>): Shape => {
  const read = shape.safeParse(answer.body);
  if (read.success) return read.data;
  throw new Error(`an answer has another form than expected: ${describeAnswer(answer)}`);
};
