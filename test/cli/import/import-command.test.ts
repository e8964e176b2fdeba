import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { everything, leads, openImportBench, type ImportBench } from '../../services/import/import-bench.ts';

let bench: ImportBench;
beforeEach(async () => {
  bench = await openImportBench();
});
afterEach(() => bench.close());

describe('importing a file', () => {
  test('sends its rows as the mapping says, with a mark before the first cell or without, and cells over two lines', async () => {
    const { exitCode, said } = await bench.run('\ufeffMail,Company\r\na@x.example,"North\nwind, ""N"""\r\n');
    expect({ exitCode, said }).toEqual({ exitCode: 0, said: ['1 stored, 0 already known, 0 refused.'] });
    expect(bench.sent()).toEqual([{ email: 'a@x.example', fields: { company: 'North\nwind, "N"' } }]);
  });

  test('refuses wrong rows by line and reason, those that the middleware refuses among them, and sends the others', async () => {
    bench.answerTo = (request) => ({
      ...everything(request),
      stored: 1,
      refused: [{ row: 1, reason: 'The middleware says "no".' }],
    });
    const csv = 'Mail,Company\na@x.example,A\n\nnobody,B\n"c@x.example","C\nC"\nd@x.example\n';
    const { exitCode, said } = await bench.run(csv);
    expect(exitCode).toBe(1);
    expect(said).toEqual(['1 stored, 0 already known, 3 refused.', 'Details: leads.csv.rejects.csv']);
    expect(bench.rejects()).toBe(
      [
        'line,what,reason',
        '4,refused,"Mail: Expected an email address."',
        '5,refused,"The middleware says ""no""."',
        '7,refused,"The row has 1 cells, the header has 2."',
        '',
      ].join('\n'),
    );
  });

  test('takes a formula as text and says where it stands', async () => {
    const { exitCode } = await bench.run('Mail,Company\na@x.example,"=cmd|\' /C calc\'!A0"\n');
    expect(exitCode).toBe(0);
    expect(bench.sent()).toEqual([{ email: 'a@x.example', fields: { company: "=cmd|' /C calc'!A0" } }]);
    expect(bench.rejects()).toContain('2,taken as text,"Company: “=cmd|');
  });

  test('refuses half a line at the end', async () => {
    const { said } = await bench.run('Mail,Company\na@x.example,A\nb@x.example,Nort');
    expect(said[0]).toBe('1 stored, 0 already known, 1 refused.');
    expect(bench.rejects()).toContain('3,refused,"The file ends within this line');
  });

  test('resumes where an interrupted run stopped', async () => {
    const rows = Array.from({ length: 1200 }, (_, n) => `lead${n}@x.example,A\n`).join('');
    bench.answerTo = (request) => (bench.requests.length === 1 ? 503 : everything(request));
    const first = await bench.run(`Mail,Company\n${rows}`);
    expect(first.exitCode).toBe(69);
    expect(first.complaints.at(-1)).toMatch(/answered 503: Not now\. Then run this again: it resumes/);
    expect(bench.sent()).toHaveLength(500);
    bench.answerTo = everything;
    const second = await bench.run(`Mail,Company\n${rows}`);
    expect(second).toMatchObject({ exitCode: 0, said: ['1200 stored, 0 already known, 0 refused.'] });
    expect(new Set(bench.sent().map((row) => JSON.stringify(row))).size).toBe(1200);
    expect(bench.sent()).toHaveLength(1200);
    expect(existsSync(join(bench.folder, 'leads.csv.progress.json'))).toBe(false);
  });

  test('begins anew for another middleware: it gets the first rows as well', async () => {
    const rows = Array.from({ length: 1200 }, (_, index) => `a${String(index)}@x.example,A`);
    const csv = `Mail,Company\n${rows.join('\n')}\n`;
    bench.answerTo = (request) => (bench.requests.length === 1 ? 503 : everything(request));
    expect((await bench.run(csv)).exitCode).not.toBe(0);
    bench.answerTo = everything;
    const other = await openImportBench();
    await bench.run(csv, leads, other.url);
    expect(other.sent()).toHaveLength(1200);
    await other.close();
  });

  test('begins anew when the file was changed after the run was interrupted', async () => {
    const rows = Array.from({ length: 600 }, (_, n) => `lead${n}@x.example,A\n`).join('');
    bench.answerTo = (request) => (bench.requests.length === 1 ? 503 : everything(request));
    await bench.run(`Mail,Company\n${rows}`);
    bench.answerTo = everything;
    const { said } = await bench.run(`Mail,Company\n${rows.replace('lead0@', 'lead00@')}`);
    expect(said).toEqual(['600 stored, 0 already known, 0 refused.']);
    expect(bench.sent()[500]).toMatchObject({ email: 'lead00@x.example' });
  });

  test('shows how far it is', async () => {
    const rows = Array.from({ length: 1000 }, (_, n) => `lead${100 + n}@x.example,A\n`).join('');
    const { complaints } = await bench.run(`Mail,Company\n${rows}`);
    expect(complaints).toEqual([
      expect.stringMatching(/^\[#{15}-{15}\] {2}49 % {2}500 rows$/),
      expect.stringMatching(/^\[#{30}\] 100 % {2}1000 rows$/),
    ]);
  });
});

describe('a file that cannot be read is refused before anything is sent', () => {
  test.each([
    ['UTF-16', Buffer.from('\ufeffMail,Company\na@x.example,A\n', 'utf16le'), 'the file is UTF-16.'],
    ['UTF-16 without a mark', Buffer.from('Mail,Company\n', 'utf16le'), 'the file contains zero bytes'],
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
      'Earlier lines are UTF-8: the file mixes two encodings. Save it as “CSV UTF-8” and run this again. Nothing was stored.',
    ],
    ['nothing', '', 'leads.csv is empty: its first line names the columns.'],
    [
      'a wrong header',
      'Email,Company\na@x.example,A\n',
      'mapping.yaml:3:10 columns.email: the header has no column “Mail”.',
    ],
  ])('%s', async (_, csv, message) => {
    const { exitCode, complaints } = await bench.run(csv);
    expect(exitCode).toBe(1);
    expect(complaints.join('\n')).toContain(message);
    expect(bench.requests).toEqual([]);
  });

  test('a mapping with faults', async () => {
    const { exitCode, complaints } = await bench.run(
      'Mail\na@x.example\n',
      'kind: leads\ncolumns: { email: 3 }\n',
    );
    expect(exitCode).toBe(1);
    expect(complaints[0]).toMatch(/^mapping.yaml:2:19 columns.email: expected a text, found the number 3/);
  });
});

test('rows before a broken quote are stored, and the line is named', async () => {
  const { exitCode, complaints } = await bench.run(
    'Mail,Company\na@x.example,A\nb@x.example,"B\nc@x.example,C\n',
  );
  expect(exitCode).toBe(1);
  expect(complaints.at(-1)).toMatch(
    /^leads.csv:3: a quote opened in this row or a later one is never closed/,
  );
  expect(bench.sent()).toHaveLength(1);
});

test('rows before a quote inside a cell are stored, and the line is named', async () => {
  const csv = 'Mail,Company\na@x.example,A\nb@x.example,B "the" B\nc@x.example,C\n';
  const { exitCode, complaints } = await bench.run(csv);
  expect(exitCode).toBe(1);
  expect(complaints.at(-1)).toMatch(/^leads.csv:3: a cell contains a quote/);
  expect(bench.sent()).toEqual([{ email: 'a@x.example', fields: { company: 'A' } }]);
});

test('lines are counted as an editor counts them, whichever way they end', async () => {
  const csv = 'Mail,Company\r\na@x.example,"North\r\nwind"\nb@x.example,B\r\nc@x.example\n';
  const { said } = await bench.run(csv);
  expect(said[0]).toBe('2 stored, 0 already known, 1 refused.');
  expect(bench.rejects()).toContain('5,refused,"The row has 1 cells');
});

test('no answer from the middleware ends with 69, and says how to go on', async () => {
  await bench.stop();
  const { exitCode, complaints } = await bench.run('Mail,Company\na@x.example,A\n');
  expect(exitCode).toBe(69);
  expect(complaints[0]).toMatch(/does not answer .* Start it, or give its address with --url\./);
});
