import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ImportRequest, type ImportAnswer } from '@treaty/contract/import';
import { importCommand } from '../../../middleware/cli/import/import-command.ts';
import { runInTerminal } from '../../cli/run-in-terminal.ts';

/** A mapping for leads with a company. */
export const leads = 'kind: leads\ncolumns:\n  email: Mail\n  fields: { company: Company }\n';

/** The answer of a middleware that stores every row. */
export const everything = ({ rows }: ImportRequest): ImportAnswer => ({
  stored: rows.length,
  known: 0,
  refused: [],
});

/** A folder with a file to import, and a middleware that takes its rows. */
export interface ImportBench {
  readonly folder: string;
  readonly url: string;
  /** What was taken so far. */
  readonly requests: ImportRequest[];
  /** A number is a status that refuses. */
  answerTo: (request: ImportRequest) => ImportAnswer | number;
  /** Imports a file; with `url` to another middleware. */
  run(csv: string | Buffer, mapping?: string, url?: string): Promise<Ended>;
  sent(): unknown[];
  rejects(): string;
  /** The middleware ends. */
  stop(): Promise<void>;
  close(): Promise<void>;
}

interface Ended {
  readonly exitCode: number;
  readonly said: readonly string[];
  readonly complaints: readonly string[];
}

/** Opens the bench. */
export async function openImportBench(): Promise<ImportBench> {
  const folder = mkdtempSync(join(tmpdir(), 'treaty-import-'));
  const server = createServer((request, response) => {
    let text = '';
    request.setEncoding('utf8').on('data', (part: string) => (text += part));
    request.on('end', () => {
      const body = ImportRequest.parse(JSON.parse(text));
      const answer = bench.answerTo(body);
      if (typeof answer !== 'number') bench.requests.push(body);
      response.statusCode = typeof answer === 'number' ? answer : 200;
      response.end(JSON.stringify(typeof answer === 'number' ? { detail: 'Not now.' } : answer));
    });
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const address = server.address();
  const port = typeof address === 'object' && address !== null ? address.port : 0;
  const stop = (): Promise<void> => new Promise((done) => server.close(() => done()));
  const own = `http://127.0.0.1:${port}`;
  const bench: ImportBench = {
    folder,
    url: own,
    requests: [],
    answerTo: everything,
    run: (csv, mapping = leads, url = own) => runIn(folder, { csv, mapping, url }),
    sent: () => bench.requests.flatMap(({ rows }): unknown[] => rows),
    rejects: () => readFileSync(join(folder, 'leads.csv.rejects.csv'), 'utf8'),
    stop,
    close: async () => {
      rmSync(folder, { recursive: true, force: true });
      await stop();
    },
  };
  return bench;
}

async function runIn(
  folder: string,
  { csv, mapping, url }: { csv: string | Buffer; mapping: string; url: string },
): Promise<Ended> {
  writeFileSync(join(folder, 'mapping.yaml'), mapping);
  writeFileSync(join(folder, 'leads.csv'), csv);
  const args = ['--mapping', join(folder, 'mapping.yaml'), '--url', url, join(folder, 'leads.csv')];
  const { exitCode, printed, errors } = await runInTerminal(importCommand, args, {
    TREATY_API_TOKEN: 'token',
  });
  const inFolder = (text: string): string => text.replaceAll(`${folder}/`, '');
  return { exitCode, said: printed.map(inFolder), complaints: errors.map(inFolder) };
}
