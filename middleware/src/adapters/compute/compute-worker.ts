import type { ClockPreview, ClockPreviewRequest } from '@treaty/contract/clock';
import type { DefinitionsCheck } from '@treaty/contract/definitions-check';
import type { DefinitionFile } from '../../definitions/definition-file.ts';
import { checkDefinitions as check } from '../../services/definitions/check-definitions.ts';
import { AppError } from '../../services/ports/app-error.ts';
import { previewClock as preview } from '../../services/service-levels/preview-clock.ts';

/** What comes back from the thread: an error would lose its code on the way. */
export type Computed<T> =
  { readonly answer: T } | { readonly refusal: Pick<AppError, 'code' | 'message' | 'faults'> };

const computed = <T>(work: () => T): Computed<T> => {
  try {
    return { answer: work() };
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    const { code, message, faults } = error;
    return { refusal: { code, message, faults } };
  }
};

/** Files to be checked, and those in force. */
export interface FilesToCheck {
  readonly files: readonly DefinitionFile[];
  readonly inForce: readonly DefinitionFile[];
}

export const checkDefinitions = ({ files, inForce }: FilesToCheck): Computed<DefinitionsCheck> =>
  computed(() => check({ agreement: { files: inForce } }, files));

export const previewClock = (request: ClockPreviewRequest): Computed<ClockPreview> =>
  computed(() => preview(request));
