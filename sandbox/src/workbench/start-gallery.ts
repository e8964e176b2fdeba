import express from 'express';
import { listen, type Listening } from '../../../simulators/src/hubspot/api/listen.ts';
import { answerProblem } from '../supervisor/control/control-problem.ts';
import { openAssets } from './assets/assets.ts';
import { pageRoutes } from './pages/page-routes.ts';

export interface GalleryOptions {
  readonly root: string;
  /** 0 takes a free one. */
  readonly port: number;
  readonly host: string;
  readonly tell: (line: string) => void;
}

/** Serves the gallery alone: every state of both faces out of the worked lead cards, with no CRM and no middleware behind. */
export async function startGallery({ root, port, host, tell }: GalleryOptions): Promise<Listening> {
  const assets = openAssets({ root, tell });
  await assets.make();
  const app = express().disable('x-powered-by');
  app.get('/', (_request, response) => response.redirect('/gallery'));
  app.use(pageRoutes({ assets }), answerProblem);
  return listen(app, port, host);
}
