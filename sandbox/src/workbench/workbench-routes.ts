import { Router } from 'express';
import { hubspotPageRoutes } from './crms/hubspot-page-routes.ts';
import { salesforcePageRoutes } from './crms/salesforce-page-routes.ts';
import { leadRoutes } from './leads/lead-routes.ts';
import { pageRoutes } from './pages/page-routes.ts';
import { settingRoutes } from './setting-routes.ts';
import type { WorkbenchParts } from './workbench-parts.ts';

/** The workbench at `/`, the gallery at `/gallery`, and below `/workbench` all that they are made of. */
export const workbenchRoutes = (parts: WorkbenchParts): Router =>
  Router()
    .use('/workbench/setting', settingRoutes(parts))
    .use('/workbench/leads', leadRoutes(parts))
    .use('/workbench/salesforce', salesforcePageRoutes(parts))
    .use('/workbench/hubspot', hubspotPageRoutes(parts))
    .use(pageRoutes(parts));
