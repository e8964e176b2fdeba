import { z } from 'zod';
import { differs, heldIf, notChecked, partly, combined } from '../../check.ts';
import type { Check, Finding } from '../../check.ts';
import { faultsOf, same, describeAnswer } from '../org/answers.ts';
import { onMetadata, retrieve, validate } from '../org/metadata.ts';
import type { Validation } from '../org/metadata.ts';
import { query } from '../org/records.ts';
import {
  danglingReferences,
  leadPath,
  missingName,
  permissionSet,
  translation,
} from '../org/sample-components.ts';
import { requiringTreaty } from '../org/requiring-treaty.ts';
import type { SalesforceOrg } from '../salesforce-org.ts';

const inWords = ({ success, problems }: Validation): string =>
  success ? 'the org would take it' : `refused: ${problems.join(' and ')}`;

const report = z.object({ deployResult: z.object({ done: z.literal(true), success: z.literal(true) }) });

const ways: Check<SalesforceOrg> = {
  id: 'salesforce-deploy-ways',
  run: onMetadata(async (org) => {
    const validation = await validate(org, [permissionSet()]);
    const byRest = await org.request({
      method: 'GET',
      path: `/metadata/deployRequest/${validation.id}?includeDetails=true`,
    });
    return partly(
      combined(
        heldIf(validation.success, () => `a package sent by SOAP: ${inWords(validation)}`),
        heldIf(report.safeParse(byRest.body).success, () => `its report by REST: ${describeAnswer(byRest)}`),
      ),
      'SOAP and the report by REST were seen; for the rest: SF_ORG_METADATA_REST_DEPLOY=true sf project deploy start -d force-app --dry-run',
    );
  }),
};

const whole: Check<SalesforceOrg> = {
  id: 'salesforce-deploy-whole',
  run: onMetadata(async (org) => {
    const validation = await validate(org, [permissionSet()]);
    const found = await query(org, `SELECT Id FROM PermissionSet WHERE Name = '${missingName}'`);
    return partly(
      combined(
        heldIf(validation.success, () => `a package: ${inWords(validation)}`),
        same('permission sets that its validation left', found.length, 0),
      ),
      'a validation leaves nothing; a deployment would change the org: deploy force-app with one file broken, see that nothing of it is there',
    );
  }),
};

const validated: Check<SalesforceOrg> = {
  id: 'salesforce-deploy-validated',
  run: onMetadata(async (org) => {
    const answer = await org.request({
      method: 'POST',
      path: '/metadata/deployRequest',
      body: { validatedDeployRequestId: '0Af000000000zzzAAA' },
    });
    return partly(
      heldIf(
        faultsOf(answer)[0]?.errorCode === 'INVALID_ID_FIELD',
        () => `an id that is none: ${describeAnswer(answer)}`,
      ),
      'an id that is none is refused so; for the rest: sf project deploy validate -d force-app, then sf project deploy quick',
    );
  }),
};

const danglingComponents: Check<SalesforceOrg> = {
  id: 'salesforce-deploy-dangling',
  run: onMetadata(async (org) => {
    const findings: Finding[] = [];
    for (const [what, component] of Object.entries(danglingReferences)) {
      const validation = await validate(org, [component]);
      const { success, problems } = validation;
      const isToldSo =
        what !== 'a field' || problems.some((each) => /no CustomField named .* found/u.test(each));
      findings.push(heldIf(!success && isToldSo, () => `${what} that nobody has: ${inWords(validation)}`));
    }
    return combined(...findings);
  }),
};

/** Finnish: few orgs have it active. */
const foreign = 'fi';

const language: Check<SalesforceOrg> = {
  id: 'salesforce-deploy-language',
  run: onMetadata(async (org) => {
    const validation = await validate(org, [translation(foreign)]);
    if (validation.success)
      return differs('a translation to Finnish would be taken (is Finnish active in the org?)');
    return heldIf(
      validation.problems.some((each) => each.includes('Not available for deploy for this organization')),
      () => `a translation to Finnish: ${inWords(validation)}`,
    );
  }),
};

const onePath: Check<SalesforceOrg> = {
  id: 'salesforce-deploy-one-path',
  run: onMetadata(async (org) => {
    const one = await validate(org, [leadPath(missingName)]);
    if (!one.success)
      return notChecked(
        `the org takes no path for leads at present (${inWords(one)}): try in one without a path`,
      );
    const two = await validate(org, [leadPath(missingName), leadPath(`${missingName}_2`)]);
    return heldIf(!two.success, () => `two paths for leads: ${inWords(two)}`);
  }),
};

const quotes: Check<SalesforceOrg> = {
  id: 'salesforce-retrieve-quotes',
  run: requiringTreaty(
    onMetadata(async (org) => {
      const text = await retrieve(org, [
        { type: 'ValidationRule', fullName: 'Treaty_Handoff__c.Reason_Required' },
        { type: 'CustomField', fullName: 'Treaty_Handoff__c.Awaiting__c' },
      ]);
      return combined(
        heldIf(text.includes('&quot;'), () => 'double quotes in retrieved texts are not written &quot;'),
        heldIf(text.includes('&apos;'), () => 'single quotes in retrieved texts are not written &apos;'),
      );
    }),
  ),
};

/** The Metadata API: packages are validated and never deployed, so that the org stays as it is. */
export const metadataChecks: readonly Check<SalesforceOrg>[] = [
  ways,
  whole,
  validated,
  danglingComponents,
  language,
  onePath,
  quotes,
];
