import { Router } from 'express';
import { hubspotPageRoutes } from './crms/hubspot-page-routes.ts';
import { salesforcePageRoutes } from './crms/salesforce-page-routes.ts';
import { leadRoutes } from './leads/lead-routes.ts';
import { pageRoutes } from './pages/page-routes.ts';
import { settingRoutes } from './setting-routes.ts';
import type { WorkbenchDependencies } from './workbench-dependencies.ts';

/** The workbench at `/`, the gallery at `/gallery`, and their assets and data below `/workbench`. */
export const workbenchRoutes = (parts: WorkbenchDependencies): Router =>
  Router()
    .use('/workbench/setting', settingRoutes(parts))
    .use('/workbench/leads', leadRoutes(parts))
    .use('/workbench/salesforce', salesforcePageRoutes(parts))
    .use('/workbench/hubspot', hubspotPageRoutes(parts))
    .use(pageRoutes(parts));
