import type { Request, RequestHandler, Response } from 'express';

/** Runs one Express middleware as a step; rejects with what it passes on. */
export const runMiddleware = (
  middleware: RequestHandler,
  request: Request,
  response: Response,
): Promise<void> =>
  new Promise((resolve, reject) => {
    void middleware(request, response, (error?: unknown) => {
      if (error === undefined) resolve();
      else reject(error instanceof Error ? error : new Error('The middleware refused the request.'));
    });
  });
