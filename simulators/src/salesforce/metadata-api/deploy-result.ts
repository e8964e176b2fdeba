import { recordId } from '../store/record-id.ts';
import { placeOf } from './apply-package.ts';
import type { Change, Outcome } from './apply-package.ts';
import type { Problem } from './find-dangling.ts';
import type { DeployOptions } from './deploy-options.ts';

const succeeded =
  (at: string) =>
  ({ component, kind }: Change) => ({
    changed: ['changed', 'created', 'deleted'].includes(kind),
    created: kind === 'created',
    deleted: kind === 'deleted',
    componentType: component.type,
    createdDate: at,
    fileName: placeOf(component),
    fullName: component.fullName,
    success: true,
    ...(kind === 'missing' && {
      warning: true,
      problemType: 'Warning',
      problem: `No ${component.type} named: ${component.fullName} found`,
    }),
  });

const failed =
  (at: string) =>
  ({ component, problem }: Problem) => ({
    changed: false,
    created: false,
    deleted: false,
    componentType: component.type,
    createdDate: at,
    fileName: placeOf(component),
    fullName: component.fullName,
    problem,
    problemType: 'Error',
    success: false,
  });

/** What the result of a deployment tells besides its components. */
export interface DeploymentFacts {
  readonly id: string;
  readonly at: string;
  readonly actor: string;
  readonly options: DeployOptions;
}

const noTests = {
  numberTestErrors: 0,
  numberTestsCompleted: 0,
  numberTestsTotal: 0,
  runTestsEnabled: false,
};

const detailsOf = ({ changes, problems }: Outcome, at: string) => ({
  componentSuccesses: problems.length > 0 ? [] : changes.map(succeeded(at)),
  componentFailures: problems.map(failed(at)),
  runTestResult: { numFailures: 0, numTestsRun: 0, totalTime: 0 },
});

/** The platform's report of a finished deployment. */
export const deployResult = (outcome: Outcome, { id, at, actor, options }: DeploymentFacts) => {
  const { changes, problems } = outcome;
  const success = problems.length === 0;
  return {
    ...options,
    ...noTests,
    id,
    done: true,
    status: success ? 'Succeeded' : 'Failed',
    success,
    createdBy: actor,
    createdByName: 'Administrator',
    createdDate: at,
    startDate: at,
    completedDate: at,
    lastModifiedDate: at,
    numberComponentErrors: problems.length,
    numberComponentsDeployed: success ? changes.length : 0,
    numberComponentsTotal: changes.length,
    details: detailsOf(outcome, at),
  };
};

/** A report as it is kept and asked for again. */
export type DeployResult = ReturnType<typeof deployResult>;

/** The n-th deployment or retrieval of an org. */
export const asyncId = (prefix: '0Af' | '09S', count: number): string => recordId(prefix, count);
