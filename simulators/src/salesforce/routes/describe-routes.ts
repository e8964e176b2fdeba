import { json } from '../http/answer.ts';
import type { Answer } from '../http/answer.ts';
import { param, versionPath } from '../http/org-request.ts';
import type { OrgRequest } from '../http/org-request.ts';
import { rootRoute, route } from '../http/route.ts';
import type { Route } from '../http/route.ts';
import type { Org } from '../org.ts';
import { describeBriefly, describeObject } from '../schema/describe.ts';
import { objectNamed } from '../schema/org-schema.ts';

const firstVersion = 31;
const lastVersion = 68;

const versions = Array.from(
  { length: lastVersion - firstVersion + 1 },
  (_, step) => `${firstVersion + step}.0`,
).map((version) => ({ label: `API ${version}`, url: `/services/data/v${version}`, version }));

const listVersions = (): Answer => json(versions);

const listResources = (org: Org, request: OrgRequest): Answer => {
  const base = versionPath(request);
  const resources = ['sobjects', 'query', 'queryAll', 'composite', 'limits'].map((name) => [
    name,
    `${base}/${name}`,
  ]);
  return json({
    ...Object.fromEntries(resources),
    identity: `${org.url}/id/${org.organizationId}/${request.actor}`,
  });
};

const listObjects = (org: Org, request: OrgRequest): Answer =>
  json({
    encoding: 'UTF-8',
    maxBatchSize: 200,
    sobjects: [...org.data.schema.objects.values()].map((object) =>
      describeBriefly(object, versionPath(request)),
    ),
  });

const introduceObject = (org: Org, request: OrgRequest): Answer =>
  json({
    objectDescribe: describeBriefly(
      objectNamed(org.data.schema, param(request, 'object')),
      versionPath(request),
    ),
    recentItems: [],
  });

const describe = (org: Org, request: OrgRequest): Answer =>
  json(describeObject(objectNamed(org.data.schema, param(request, 'object')), versionPath(request)));

const limits = (org: Org): Answer =>
  json({ DailyApiRequests: { Max: org.usage.limit, Remaining: org.usage.limit - org.usage.used } });

/** What the org is made of, and how much of its limits is used. */
export const describeRoutes: readonly Route[] = [
  rootRoute('GET', '/services/data', { isOpen: true, handle: listVersions }),
  route('GET', '', listResources),
  route('GET', '/limits', limits),
  route('GET', '/sobjects', listObjects),
  route('GET', '/sobjects/:object', introduceObject),
  route('GET', '/sobjects/:object/describe', describe),
];
