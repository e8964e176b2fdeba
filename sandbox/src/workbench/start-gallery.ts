import express from 'express';
import { listen, type Listening } from '../../../simulators/src/system/listen.ts';
import { answerProblem } from '../supervisor/control/control-problem.ts';
import { openAssets } from './assets/assets.ts';
import { pageRoutes } from './pages/page-routes.ts';

export interface GalleryOptions {
  readonly root: string;
  /** 0 chooses a free one. */
  readonly port: number;
  readonly host: string;
  readonly print: (line: string) => void;
}

/** Serves only the gallery: every state of the lead card in both CRMs, from example cards, without CRMs and middleware. */
export async function startGallery({ root, port, host, print }: GalleryOptions): Promise<Listening> {
  const assets = openAssets({ root, print });
  await assets.build();
  const app = express().disable('x-powered-by');
  app.get('/', (_request, response) => response.redirect('/gallery'));
  app.use(pageRoutes({ assets }), answerProblem);
  return listen(app, port, host);
}
