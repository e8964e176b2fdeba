import { createServer, type Server } from 'node:http';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { ImportRequest, type ImportAnswer } from '@treaty/contract/import';
import { runImport } from '../../../middleware/cli/import-run.ts';

let folder = '';
let server: Server;
let url = '';
let requests: ImportRequest[] = [];
let answerTo: (request: ImportRequest) => ImportAnswer | number;
const everything = ({ rows }: ImportRequest): ImportAnswer => ({
  stored: rows.length,
  known: 0,
  refused: [],
});

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'treaty-import-'));
  requests = [];
  answerTo = everything;
  server = createServer((request, response) => {
    let text = '';
    request.setEncoding('utf8').on('data', (part: string) => (text += part));
    request.on('end', () => {
      const body = ImportRequest.parse(JSON.parse(text));
      const answer = answerTo(body);
      if (typeof answer !== 'number') requests.push(body);
      response.statusCode = typeof answer === 'number' ? answer : 200;
      response.end(JSON.stringify(typeof answer === 'number' ? { detail: 'Not now.' } : answer));
    });
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const address = server.address();
  url = `http://127.0.0.1:${typeof address === 'object' && address !== null ? address.port : 0}`;
});
afterEach(async () => {
  rmSync(folder, { recursive: true, force: true });
  await new Promise((done) => server.close(done));
});

const leads = 'kind: leads\ncolumns:\n  email: Mail\n  fields: { company: Company }\n';

async function run(csv: string | Buffer, mapping = leads) {
  writeFileSync(join(folder, 'mapping.yaml'), mapping);
  writeFileSync(join(folder, 'leads.csv'), csv);
  const said: string[] = [];
  const complaints: string[] = [];
  const args = ['--mapping', join(folder, 'mapping.yaml'), '--url', url, join(folder, 'leads.csv')];
  const exitCode = await runImport(args, {
    environment: { TREATY_API_TOKEN: 'token' },
    say: (text) => said.push(text),
    complain: (text) => complaints.push(text),
    paint: null,
  });
  const inFolder = (text: string): string => text.replaceAll(`${folder}/`, '');
  return { exitCode, said: said.map(inFolder), complaints: complaints.map(inFolder) };
}
const sent = (): unknown[] => requests.flatMap(({ rows }): unknown[] => rows);
const rejects = (): string => readFileSync(join(folder, 'leads.csv.rejects.csv'), 'utf8');

describe('importing a file', () => {
  test('sends its rows as the mapping says, with a mark before the first cell or without, and cells over two lines', async () => {
    const { exitCode, said } = await run('\ufeffMail,Company\r\na@x.example,"North\nwind, ""N"""\r\n');
    expect({ exitCode, said }).toEqual({ exitCode: 0, said: ['1 stored, 0 known before, 0 refused.'] });
    expect(sent()).toEqual([{ email: 'a@x.example', fields: { company: 'North\nwind, "N"' } }]);
  });

  test('refuses wrong rows by line and reason, those that the middleware refuses among them, and sends the others', async () => {
    answerTo = (request) => ({
      ...everything(request),
      stored: 1,
      refused: [{ row: 1, reason: 'The middleware says "no".' }],
    });
    const csv = 'Mail,Company\na@x.example,A\n\nnobody,B\n"c@x.example","C\nC"\nd@x.example\n';
    const { exitCode, said } = await run(csv);
    expect(exitCode).toBe(1);
    expect(said).toEqual(['1 stored, 0 known before, 3 refused.', 'Which and why: leads.csv.rejects.csv']);
    expect(rejects()).toBe(
      [
        'line,what,reason',
        '4,refused,"Mail: Expected an email address."',
        '5,refused,"The middleware says ""no""."',
        '7,refused,"The row has 1 cells, the header 2."',
        '',
      ].join('\n'),
    );
  });

  test('takes a formula as text and says where it stands', async () => {
    const { exitCode } = await run('Mail,Company\na@x.example,"=cmd|\' /C calc\'!A0"\n');
    expect(exitCode).toBe(0);
    expect(sent()).toEqual([{ email: 'a@x.example', fields: { company: "=cmd|' /C calc'!A0" } }]);
    expect(rejects()).toContain('2,taken as text,"Company: “=cmd|');
  });

  test('refuses half a line at the end', async () => {
    const { said } = await run('Mail,Company\na@x.example,A\nb@x.example,Nort');
    expect(said[0]).toBe('1 stored, 0 known before, 1 refused.');
    expect(rejects()).toContain('3,refused,"The file ends within this line');
  });

  test('goes on where an interrupted run stopped', async () => {
    const rows = Array.from({ length: 1200 }, (_, n) => `lead${n}@x.example,A\n`).join('');
    answerTo = (request) => (requests.length === 1 ? 503 : everything(request));
    const first = await run(`Mail,Company\n${rows}`);
    expect(first.exitCode).toBe(69);
    expect(first.complaints.at(-1)).toMatch(/answered 503: Not now\. Then run this again: it goes on/);
    expect(sent()).toHaveLength(500);
    answerTo = everything;
    const second = await run(`Mail,Company\n${rows}`);
    expect(second).toMatchObject({ exitCode: 0, said: ['1200 stored, 0 known before, 0 refused.'] });
    expect(new Set(sent().map((row) => JSON.stringify(row))).size).toBe(1200);
    expect(sent()).toHaveLength(1200);
    expect(existsSync(join(folder, 'leads.csv.progress.json'))).toBe(false);
  });

  test('begins anew when the file was changed after the run was interrupted', async () => {
    const rows = Array.from({ length: 600 }, (_, n) => `lead${n}@x.example,A\n`).join('');
    answerTo = (request) => (requests.length === 1 ? 503 : everything(request));
    await run(`Mail,Company\n${rows}`);
    answerTo = everything;
    const { said } = await run(`Mail,Company\n${rows.replace('lead0@', 'lead00@')}`);
    expect(said).toEqual(['600 stored, 0 known before, 0 refused.']);
    expect(sent()[500]).toMatchObject({ email: 'lead00@x.example' });
  });

  test('shows how far it is', async () => {
    const rows = Array.from({ length: 1000 }, (_, n) => `lead${100 + n}@x.example,A\n`).join('');
    const { complaints } = await run(`Mail,Company\n${rows}`);
    expect(complaints).toEqual([
      expect.stringMatching(/^\[#{15}-{15}\] {2}49 % {2}500 rows$/),
      expect.stringMatching(/^\[#{30}\] 100 % {2}1000 rows$/),
    ]);
  });
});

describe('a file that cannot be read is refused before anything is sent', () => {
  test.each([
    ['UTF-16', Buffer.from('\ufeffMail,Company\na@x.example,A\n', 'utf16le'), 'the file is UTF-16.'],
    ['UTF-16 without a mark', Buffer.from('Mail,Company\n', 'utf16le'), 'the file holds zero bytes'],
    [
      'Latin-1',
      Buffer.from('Mail,Company\na@x.example,Café\n', 'latin1'),
      'line 2 is not UTF-8; as Latin-1 it reads “a@x.example,Café”.',
    ],
    [
      'two encodings',
      Buffer.concat([
        Buffer.from('Mail,Company\na@x.example,Café\n'),
        Buffer.from('b@x.example,Café\n', 'latin1'),
      ]),
      'Lines before it are UTF-8: two encodings are mixed. Save it as “CSV UTF-8” and run this again. Nothing was stored.',
    ],
    ['nothing', '', 'leads.csv is empty: its first line names the columns.'],
    [
      'a wrong header',
      'Email,Company\na@x.example,A\n',
      'mapping.yaml:3:10 columns.email: the header has no column “Mail”.',
    ],
  ])('%s', async (_, csv, message) => {
    const { exitCode, complaints } = await run(csv);
    expect(exitCode).toBe(1);
    expect(complaints.join('\n')).toContain(message);
    expect(requests).toEqual([]);
  });

  test('a mapping with faults', async () => {
    const { exitCode, complaints } = await run('Mail\na@x.example\n', 'kind: leads\ncolumns: { email: 3 }\n');
    expect(exitCode).toBe(1);
    expect(complaints[0]).toMatch(/^mapping.yaml:2:19 columns.email: expected a text, found the number 3/);
  });
});

test('rows before a broken quote are stored, and the line is named', async () => {
  const { exitCode, complaints } = await run('Mail,Company\na@x.example,A\nb@x.example,"B\nc@x.example,C\n');
  expect(exitCode).toBe(1);
  expect(complaints.at(-1)).toMatch(
    /^leads.csv:3: a quote is opened in this row or one after it and never closed/,
  );
  expect(sent()).toHaveLength(1);
});

test('rows before a quote inside a cell are stored, and the line is named', async () => {
  const csv = 'Mail,Company\na@x.example,A\nb@x.example,B "the" B\nc@x.example,C\n';
  const { exitCode, complaints } = await run(csv);
  expect(exitCode).toBe(1);
  expect(complaints.at(-1)).toMatch(/^leads.csv:3: a quote stands inside a cell/);
  expect(sent()).toEqual([{ email: 'a@x.example', fields: { company: 'A' } }]);
});

test('lines are counted as an editor counts them, whichever way they end', async () => {
  const csv = 'Mail,Company\r\na@x.example,"North\r\nwind"\nb@x.example,B\r\nc@x.example\n';
  const { said } = await run(csv);
  expect(said[0]).toBe('2 stored, 0 known before, 1 refused.');
  expect(rejects()).toContain('5,refused,"The row has 1 cells');
});

test('no answer from the middleware ends with 69, and says how to go on', async () => {
  await new Promise((done) => server.close(done));
  const { exitCode, complaints } = await run('Mail,Company\na@x.example,A\n');
  expect(exitCode).toBe(69);
  expect(complaints[0]).toMatch(/does not answer at .* Start it, or name it with --url\./);
});
