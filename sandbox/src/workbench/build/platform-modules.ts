import { readFileSync } from 'node:fs';
import { XMLParser } from 'fast-xml-parser';
import type { Plugin } from 'vite';
import { z } from 'zod';

const mark = '\0platform:';

const Labels = z.object({
  CustomLabels: z.object({ labels: z.array(z.object({ fullName: z.string(), value: z.string() })) }),
});

export interface PlatformModules {
  /** The custom labels of the org. */
  readonly labelsFile: string;
}

/** The modules that the platform generates for components: labels, schema, the signed-in user. */
export function platformModules({ labelsFile }: PlatformModules): Plugin {
  return {
    name: 'platform-modules',
    enforce: 'pre',
    resolveId: (source) => (isGenerated(source) ? `${mark}${source}` : undefined),
    load(id) {
      if (!id.startsWith(mark)) return undefined;
      const [, kind = '', ...rest] = id.slice(mark.length).split('/');
      return contentOf(kind, rest.join('/'), labelsFile);
    },
  };
}

const isGenerated = (source: string): boolean =>
  source.startsWith('@salesforce/label/c.') ||
  source.startsWith('@salesforce/schema/') ||
  ['@salesforce/user/Id', '@salesforce/i18n/timeZone', '@salesforce/apex'].includes(source);

function contentOf(kind: string, name: string, labelsFile: string): string {
  if (kind === 'label')
    return `export default ${JSON.stringify(labelNamed(name.replace(/^c\./, ''), labelsFile))};`;
  if (kind === 'user') return `export { userId as default } from 'workbench/session';`;
  if (kind === 'i18n') return `export { timeZone as default } from 'workbench/session';`;
  if (kind === 'apex') return `export { refreshApex } from 'workbench/dataService';`;
  const [objectApiName = '', ...field] = name.split('.');
  const schema = field.length === 0 ? { objectApiName } : { objectApiName, fieldApiName: field.join('.') };
  return `export default ${JSON.stringify(schema)};`;
}

function labelNamed(name: string, file: string): string {
  const parser = new XMLParser({
    isArray: (tag) => tag === 'labels',
    parseTagValue: false,
    trimValues: true,
  });
  const { labels } = Labels.parse(parser.parse(readFileSync(file, 'utf8'))).CustomLabels;
  const label = labels.find(({ fullName }) => fullName === name);
  if (label === undefined) throw new Error(`There is no custom label ${name} in ${file}.`);
  return label.value;
}
