import { z } from 'zod';
import { json } from '../http/answer.ts';
import type { Answer } from '../http/answer.ts';
import { readBody } from '../http/org-request.ts';
import type { OrgRequest } from '../http/org-request.ts';
import { route } from '../http/route.ts';
import type { Route } from '../http/route.ts';
import type { Org } from '../org.ts';

const most = 25;

const composite = z.object({
  allOrNone: z.boolean().default(false),
  compositeRequest: z
    .array(
      z.object({
        method: z.string(),
        url: z.string(),
        referenceId: z.string(),
        body: z.unknown().optional(),
      }),
    )
    .max(most),
});

type Step = z.infer<typeof composite>['compositeRequest'][number];

/** Replaces `@{reference.field}` by a value of an earlier answer. */
const filledIn = (text: string, answers: ReadonlyMap<string, Answer>): string =>
  text.replaceAll(/@\{(\w+)\.(\w+)\}/g, (whole, reference: string, name: string) => {
    const body = z.record(z.string(), z.unknown()).safeParse(answers.get(reference)?.body);
    const value = body.data?.[name];
    return typeof value === 'string' || typeof value === 'number' ? String(value) : whole;
  });

const isFailed = (answer: Answer): boolean => answer.status >= 300;

const halted = json(
  [
    {
      errorCode: 'PROCESSING_HALTED',
      message: 'The transaction was rolled back since another operation in the same transaction failed.',
    },
  ],
  400,
);

const run = (step: Step, request: OrgRequest, answers: ReadonlyMap<string, Answer>): Answer => {
  const text = step.body === undefined ? '' : filledIn(JSON.stringify(step.body), answers);
  return request.forward({ method: step.method, url: filledIn(step.url, answers), text });
};

/** Runs the requests one after the other; with allOrNone the first failure undoes and halts them all. */
const runAll = (org: Org, request: OrgRequest): Answer => {
  const { allOrNone, compositeRequest: steps } = readBody(request, composite);
  const runSteps = (): ReadonlyMap<string, Answer> => {
    const answers = new Map<string, Answer>();
    for (const step of steps) {
      answers.set(step.referenceId, run(step, request, answers));
      if (allOrNone && [...answers.values()].some(isFailed)) break;
    }
    return answers;
  };
  const isKept = (answers: ReadonlyMap<string, Answer>): boolean =>
    !allOrNone || ![...answers.values()].some(isFailed);
  const answers = org.data.database.transaction(runSteps, isKept);
  const answerTo = (step: Step): Answer => {
    const answer = answers.get(step.referenceId) ?? halted;
    return isKept(answers) || isFailed(answer) ? answer : halted;
  };
  return json({
    compositeResponse: steps.map((step) => {
      const { status, body = null, headers = {} } = answerTo(step);
      return { body, httpHeaders: headers, httpStatusCode: status, referenceId: step.referenceId };
    }),
  });
};

/** Several requests in one call, later ones using what earlier ones answered. */
export const compositeRoutes: readonly Route[] = [route('POST', '/composite', runAll)];
