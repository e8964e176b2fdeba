import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import express, { Router, type RequestHandler, type Response } from 'express';
import { ControlRefusal } from '../../supervisor/control/control-problem.ts';
import { root } from '../../supervisor/settings.ts';
import type { Assets } from '../assets/assets.ts';
import { buildingPage } from './building-page.ts';

const workedCards = join(root, 'contract/fixtures');
const cardFile = /^lead-card-(.+)\.json$/;

/** Nothing is loaded from elsewhere, and no other page may frame these. Lightning components bring their styles along inline. */
const policy = [
  "default-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data:",
  "frame-ancestors 'self'",
  "base-uri 'none'",
  "form-action 'none'",
].join('; ');

const secured: RequestHandler = (_request, response, next) => {
  response.set({
    'content-security-policy': policy,
    'x-content-type-options': 'nosniff',
    'cache-control': 'no-cache',
  });
  next();
};

/** The pages of the workbench, and what they are made of. */
export function pageRoutes({ assets }: { assets: Assets }): Router {
  const page = (file: string) => (_request: unknown, response: Response) => {
    const state = assets.state();
    if (state.kind === 'ready') response.sendFile(file, { root: state.folder });
    else response.status(503).type('html').send(buildingPage(state));
  };
  const files: RequestHandler = (request, response, next) => {
    const state = assets.state();
    if (state.kind !== 'ready') throw new ControlRefusal(409, 'The workbench is still being built.');
    express.static(state.folder, { index: 'index.html' })(request, response, next);
  };
  return Router()
    .use(secured)
    .get('/', page('shell/index.html'))
    .get('/gallery', page('shell/gallery.html'))
    .get('/workbench/worked-cards', (_request, response) => void response.json({ names: workedCardNames() }))
    .get('/workbench/worked-cards/:name', (request, response) => {
      const { name } = request.params;
      if (!workedCardNames().includes(name))
        throw new ControlRefusal(404, `There is no worked card named ${name}.`);
      response.sendFile(`lead-card-${name}.json`, { root: workedCards });
    })
    .use('/workbench', files);
}

const workedCardNames = (): string[] =>
  readdirSync(workedCards).flatMap((file) => cardFile.exec(file)?.[1] ?? []);
