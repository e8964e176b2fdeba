import { ActivityAnswer, ActivityRequest } from './activity.ts';
import { ImportAnswer, ImportRequest } from './import.ts';
import { bare, largeBody, smallBody, type Route } from './route.ts';
import { UnreadableList } from './unreadable.ts';

/** The routes by which products, sites and imports tell us something. */
export const intakeRoutes = {
  recordActivity: {
    ...bare,
    method: 'post',
    path: '/v1/activities',
    summary: 'Store one activity of a lead; it is scored at once.',
    authentication: { kind: 'token', scope: 'write' },
    status: 202,
    bodyLimit: smallBody,
    body: ActivityRequest,
    answer: ActivityAnswer,
  },
  unreadable: {
    ...bare,
    method: 'get',
    path: '/v1/unreadable',
    summary: 'What came in and could not be read.',
    authentication: { kind: 'token', scope: 'read' },
    status: 200,
    answer: UnreadableList,
  },
  importHistory: {
    ...bare,
    method: 'post',
    path: '/v1/import',
    summary: 'Take in leads, activities or outcomes that another system knows.',
    authentication: { kind: 'token', scope: 'write' },
    status: 200,
    bodyLimit: largeBody,
    body: ImportRequest,
    answer: ImportAnswer,
  },
} as const satisfies Record<string, Route>;
