import express, { type Request, type RequestHandler, type Response } from 'express';
import { AppError } from '../../services/ports/app-error.ts';

const nothing = Buffer.alloc(0);

const kindOf = (error: unknown): unknown => (error instanceof Error && 'type' in error ? error.type : null);

const refusal = (error: unknown, limit: number): AppError => {
  switch (kindOf(error)) {
    case 'entity.too.large':
      return new AppError('too_large', `The body is larger than ${limit / 1000} kB. Send less at a time.`);
    case 'encoding.unsupported':
      return new AppError('unsupported_media_type', 'Send the body uncompressed.');
    default:
      return new AppError('invalid_body', 'The body was not received in full.');
  }
};

/** Runs one Express middleware as a step; rejects with what it passes on. */
const runMiddleware = (middleware: RequestHandler, request: Request, response: Response): Promise<void> =>
  new Promise((resolve, reject) => {
    void middleware(request, response, (error?: unknown) => {
      if (error === undefined) resolve();
      else reject(error instanceof Error ? error : new Error('The middleware refused the request.'));
    });
  });

/** Reads a request's body as it arrived on the wire, up to a number of bytes. */
export type ReadBody = (request: Request, response: Response) => Promise<Buffer>;

/** A reader for bodies up to `limit` bytes. */
export const createReadBody = (limit: number): ReadBody => {
  const raw: RequestHandler = express.raw({ type: () => true, limit, inflate: false });
  return async (request, response) => {
    try {
      await runMiddleware(raw, request, response);
    } catch (error) {
      throw refusal(error, limit);
    }
    const body: unknown = request.body;
    return Buffer.isBuffer(body) ? body : nothing;
  };
};
