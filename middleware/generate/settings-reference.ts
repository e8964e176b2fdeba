import { relative } from 'node:path';
import type { z } from 'zod';
import { Environment, root, settingTexts } from '../src/settings.ts';

const introduction = `# Settings

The middleware reads its settings from environment variables. A \`.env\` file in the folder in which a command runs is read if present; variables
that are already set take precedence. An empty value counts as not set. All invalid settings are reported at once, and the middleware does not
start with one.

- **Default**: what the middleware uses when the variable is not set.
- **Required**: when a middleware of its own (\`npm start -w middleware\`) needs it.
- **Demo**: what \`npm start\` chooses when the variable is not set.

Secrets have no default and are never logged.

`;

const others = `
## Commands

| variable | default | meaning |
| --- | --- | --- |
| \`TREATY_URL\` | the running demo, else http://127.0.0.1:4001 | Address of the middleware for \`npm run definitions\`, \`import\` and \`parity\`; \`--url\` takes precedence. |
| \`TREATY_API_TOKEN\` | that of the running demo | Token that these commands send. |

The commands find a running demo by the file \`running.json\` in its data folder (\`TREATY_DATA\`). The demo's token is sent to the demo only.

The settings of \`npm run verify:org\` are in [verify-org.md](verify-org.md).
`;

/** docs/settings.md: the table of settings that the configuration is read through. */
export function settingsReference(): string {
  const rows = Object.entries(Environment.shape).map(([name, schema]) => row(name, schema));
  const columns = ['variable', 'default', 'required', 'demo', 'meaning'];
  return [introduction, line(columns), line(columns.map(() => '---')), ...rows, others].join('');
}

const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |\n`;

function row(name: string, schema: z.ZodType): string {
  const text = settingTexts.get(schema);
  if (text === undefined)
    throw new Error(`${name} has no texts: register them in middleware/src/settings.ts`);
  const { meaning, neededWhen = '', demo = '' } = text;
  return line([`\`${name}\``, defaultOf(schema), neededWhen, demo, meaning]);
}

function defaultOf(schema: z.ZodType): string {
  const { data } = schema.safeParse(undefined);
  if (typeof data === 'string' && data.startsWith(root)) return `\`${relative(root, data)}\``;
  return typeof data === 'string' || typeof data === 'number' ? String(data) : '';
}
