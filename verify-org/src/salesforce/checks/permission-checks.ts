import { z } from 'zod';
import { heldIf, notChecked, combined } from '../../check.ts';
import type { Check } from '../../check.ts';
import { faultsOf, wasRefused, same, describeAnswer } from '../org/answers.ts';
import { post, query, remove } from '../org/records.ts';
import { requiringTreaty } from '../org/requiring-treaty.ts';
import type { SalesforceOrg } from '../salesforce-org.ts';

const assignments = 'PermissionSetAssignment';

const unassigned = notChecked(
  'this user has no permission set of Treaty, and a run gives nobody rights: assign one (docs/verify-org.md, The user)',
);

/** The id of a permission set of Treaty that the user has, when there is one. */
const ownSet = async (org: SalesforceOrg): Promise<string | undefined> => {
  const [row] = await query(
    org,
    `SELECT PermissionSetId FROM ${assignments} WHERE AssigneeId = '${org.userId}' AND PermissionSet.Name LIKE 'Treaty%'`,
  );
  return row === undefined ? undefined : String(row['PermissionSetId']);
};

const permissionSets: Check<SalesforceOrg> = {
  id: 'salesforce-permission-sets',
  run: requiringTreaty(async (org) => {
    const found = await query(org, "SELECT Id FROM PermissionSet WHERE Name = 'Treaty_Integration'");
    const finding = same('permission sets named Treaty_Integration', found.length, 1);
    return combined(finding, (await ownSet(org)) === undefined ? unassigned : finding);
  }),
};

const created = z.object({ id: z.string() });

const once: Check<SalesforceOrg> = {
  id: 'salesforce-permission-set-once',
  run: requiringTreaty(async (org) => {
    const PermissionSetId = await ownSet(org);
    if (PermissionSetId === undefined) return unassigned;
    const answer = await post(org, assignments, { AssigneeId: org.userId, PermissionSetId });
    const second = created.safeParse(answer.body).data;
    if (second !== undefined) await remove(org, `${assignments}/${second.id}`);
    const [fault] = faultsOf(answer);
    return combined(
      wasRefused('the same assignment again', answer, { code: 'DUPLICATE_VALUE' }),
      heldIf(
        fault?.message.startsWith('Duplicate PermissionSetAssignment. Assignee') === true,
        () => `the same assignment again: ${describeAnswer(answer)}`,
      ),
    );
  }),
};

const assignedSet: Check<SalesforceOrg> = {
  id: 'salesforce-permission-set-held',
  run: () =>
    Promise.resolve(
      notChecked(
        'a run deletes no metadata: uninstall Treaty from an org for tests while somebody has Treaty Rep (docs/admin-salesforce.md, Uninstall)',
      ),
    ),
};

/** Permission sets and who has them. */
export const permissionChecks: readonly Check<SalesforceOrg>[] = [permissionSets, once, assignedSet];
