import type { Dependencies } from '../ports/dependencies.ts';
import { composeReference } from './compose-reference.ts';
import { referenceToHtml } from './reference-to-html.ts';

/** The definitions in force as a page to print. */
export const readDefinitionsPage = ({ agreement }: Pick<Dependencies, 'agreement'>): string =>
  referenceToHtml(composeReference(agreement.definitions));
