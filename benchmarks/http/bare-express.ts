import express, { type Express } from 'express';
import pg from 'pg';

/** An Express app whose one route does nothing but answer. */
export const emptyApp = (): Express => {
  const app = bareApp();
  app.get('/', (_request, response) => {
    response.json({ ok: true });
  });
  return app;
};

/** An Express app whose one route reads one row by its primary key, with a prepared statement, and sends the text that stands in it. */
export const rowApp = (databaseUrl: string): Express => {
  const pool = new pg.Pool({ connectionString: databaseUrl, max: 10 });
  const app = bareApp();
  app.get('/rows/:id', async (request, response) => {
    const { rows } = await pool.query<{ document: string }>({
      name: 'row',
      text: 'select document from bench_row where id = $1',
      values: [request.params.id],
    });
    response.type('json').send(rows[0]?.document);
  });
  return app;
};

/** Without the ETag and the header that Express adds unless told: ours computes none here either. */
const bareApp = (): Express => express().disable('etag').disable('x-powered-by');
