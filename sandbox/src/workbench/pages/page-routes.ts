import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import express, { Router, type RequestHandler, type Response } from 'express';
import { ControlError } from '../../supervisor/control/control-problem.ts';
import { root } from '../../supervisor/settings.ts';
import type { Assets } from '../assets/assets.ts';
import { buildingPage } from './building-page.ts';

const exampleCards = join(root, 'contract/fixtures');
const cardFile = /^lead-card-(.+)\.json$/;

/** Nothing is loaded from other origins, and no other page may frame these. Lightning components have inline styles. */
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

/** The pages of the workbench and their assets. */
export function pageRoutes({ assets }: { assets: Assets }): Router {
  const page = (file: string) => (_request: unknown, response: Response) => {
    const state = assets.state();
    if (state.kind === 'ready') response.sendFile(file, { root: state.folder });
    else response.status(503).type('html').send(buildingPage(state));
  };
  const files: RequestHandler = (request, response, next) => {
    const state = assets.state();
    if (state.kind !== 'ready') throw new ControlError(409, 'The workbench is still being built.');
    express.static(state.folder, { index: 'index.html' })(request, response, next);
  };
  return Router()
    .use(secured)
    .get('/', page('shell/index.html'))
    .get('/gallery', page('shell/gallery.html'))
    .get(
      '/workbench/example-cards',
      (_request, response) => void response.json({ names: exampleCardNames() }),
    )
    .get('/workbench/example-cards/:name', (request, response) => {
      const { name } = request.params;
      if (!exampleCardNames().includes(name))
        throw new ControlError(404, `There is no example card named ${name}.`);
      response.sendFile(`lead-card-${name}.json`, { root: exampleCards });
    })
    .use('/workbench', files);
}

const exampleCardNames = (): string[] =>
  readdirSync(exampleCards).flatMap((file) => cardFile.exec(file)?.[1] ?? []);
