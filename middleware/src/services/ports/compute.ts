import type { ClockPreview, ClockPreviewRequest } from '@treaty/contract/clock';
import type { DefinitionsCheck } from '@treaty/contract/definitions-check';
import type { DefinitionFile } from '../../definitions/definition-file.ts';

/** Work that a caller can make as large as it likes, done beside the event loop; refused when it takes too long. */
export interface Compute {
  checkDefinitions(
    files: readonly DefinitionFile[],
    inForce: readonly DefinitionFile[],
  ): Promise<DefinitionsCheck>;
  previewClock(request: ClockPreviewRequest): Promise<ClockPreview>;
  /** Ends the threads. */
  close(): Promise<void>;
}
