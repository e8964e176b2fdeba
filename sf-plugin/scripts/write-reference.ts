import { globSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Command, Interfaces } from '@oclif/core';

type CommandClass = Command.Class;

const plugin = resolve(import.meta.dirname, '..');
const file = resolve(plugin, '../docs/cli.md');
const bin = 'sf';

/** Writes docs/cli.md, the reference of the `sf treaty` commands, from the commands themselves; with --check it only compares. */
const text = await reference();
const isCurrent = readFileSync(file, { encoding: 'utf8', flag: 'a+' }) === text;
if (!isCurrent && process.argv.includes('--check')) {
  process.stderr.write('docs/cli.md does not match the commands: run npm run generate and commit.\n');
  process.exitCode = 1;
} else if (!isCurrent) {
  writeFileSync(file, text);
  process.stdout.write('written: docs/cli.md\n');
}

async function reference(): Promise<string> {
  const folder = join(plugin, 'src/commands');
  const paths = globSync('**/*.ts', { cwd: folder }).toSorted();
  const sections = await Promise.all(
    paths.map(async (path) => {
      const { default: command } = (await import(join(folder, path))) as { default: CommandClass };
      return section(path.replace(/\.ts$/, '').split(/[/\\]/), command);
    }),
  );
  return `# sf treaty

Commands of the Salesforce CLI for administrators of Treaty; [sf-plugin/README.md](../sf-plugin/README.md) explains how to install them.
Every command takes \`--json\`, prints one JSON document then, and ends with the same exit codes.
${sections.join('')}`;
}

function section(words: readonly string[], command: CommandClass): string {
  const name = `${bin} ${words.join(' ')}`;
  const fill = (template: string): string =>
    template.replaceAll('<%= config.bin %>', bin).replaceAll('<%= command.id %>', words.join(' '));
  const { flags, baseFlags, summary = '', description = '', examples } = command;
  const listed = { ...baseFlags, ...flags };
  return [
    '',
    `## ${name}`,
    '',
    `${summary} ${fill(description)}`,
    '',
    '| flag | meaning | environment variable | default |',
    '| --- | --- | --- | --- |',
    ...Object.entries(listed).map(([flag, definition]) => flagRow(flag, definition)),
    '| `--json` | Format output as JSON. |  |  |',
    ...helpTable('environment variable', command, 'envVariablesSection'),
    ...helpTable('exit code', command, 'errorCodes'),
    '',
    ...examples.flatMap((example) => (typeof example === 'string' ? [asCode(fill(example)), ''] : [])),
  ].join('\n');
}

function flagRow(name: string, flag: Interfaces.Flag<unknown>): string {
  const short = flag.char === undefined ? '' : `, \`-${flag.char}\``;
  const meaning = [flag.summary, flag.description].filter((text) => text !== undefined).join(' ');
  const value = flag.type === 'option' && typeof flag.default === 'string' ? flag.default : '';
  return `| \`--${name}\`${short} | ${meaning} | ${flag.env === undefined ? '' : `\`${flag.env}\``} | ${value} |`;
}

/** An example is a sentence, and the command line on a line of its own. */
function asCode(example: string): string {
  return example.replace(/\n\s{0,80}(sf .*)$/, (_, line: string) => `\n\n    ${line}`);
}

interface HelpSection {
  readonly body?: readonly { readonly name: string; readonly description: string }[];
}

function helpTable(title: string, command: object, property: string): readonly string[] {
  const { body = [] } = (Reflect.get(command, property) ?? {}) as HelpSection;
  const rows = body.map(({ name, description }) => `| \`${name}\` | ${description} |`);
  return ['', `| ${title} | meaning |`, '| --- | --- |', ...rows];
}
