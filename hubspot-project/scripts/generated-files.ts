import { resolve } from 'node:path';
import { format, resolveConfig } from 'prettier';
import { contractTypes } from './contract-types.ts';
import { readAgreement } from './read-agreement.ts';
import { recordActivityComponent } from './record-activity-component.ts';
import { webhooksComponent } from './webhooks-component.ts';

/** The folder of the HubSpot project. */
export const project = resolve(import.meta.dirname, '..');

/** Every generated file of the project, by its path in it, with its text. The same sources give the same text. */
export async function generatedFiles(): Promise<ReadonlyMap<string, string>> {
  const root = resolve(project, '..');
  const agreement = readAgreement(resolve(root, 'definitions'));
  const texts = {
    'src/app/webhooks/webhooks-hsmeta.json': JSON.stringify(webhooksComponent(agreement)),
    'src/app/workflow-actions/record-activity-hsmeta.json': JSON.stringify(
      recordActivityComponent(agreement),
    ),
    'src/app/cards/contract.d.ts': contractTypes(resolve(root, 'contract')),
  };
  const formatted = Object.entries(texts).map(
    async ([path, text]) => [path, await pretty(resolve(project, path), text)] as const,
  );
  return new Map(await Promise.all(formatted));
}

const pretty = async (filepath: string, text: string): Promise<string> =>
  format(text, { ...(await resolveConfig(filepath)), filepath });
