import { z } from 'zod';

const File = z.strictObject({ name: z.string().min(1).max(100), text: z.string().max(1_000_000) });

/** Files of the agreement to be checked; nothing is stored. */
export const DefinitionsCheckRequest = z
  .strictObject({ files: z.array(File).min(1).max(50) })
  .meta({ id: 'DefinitionsCheckRequest' });
export type DefinitionsCheckRequest = z.infer<typeof DefinitionsCheckRequest>;

const Fault = z.strictObject({
  severity: z
    .enum(['error', 'warning'])
    .describe('Files with an error cannot be activated; files with warnings can.'),
  file: z.string(),
  line: z.int(),
  column: z.int(),
  path: z.string().describe('Path within the file; empty for the file as a whole.'),
  message: z.string().describe('What is wrong, and what to do.'),
  allowed: z.array(z.string()).optional(),
});

const Change = z.strictObject({
  file: z.string(),
  kind: z.enum(['added', 'removed', 'changed']),
  path: z.string(),
  sentence: z.string().describe('What would change, in plain words.'),
});

/** Whether the files are fit for use, and what they would change of the agreement in force. */
export const DefinitionsCheck = z
  .strictObject({
    fit: z.boolean(),
    contentHash: z.string(),
    faults: z.array(Fault).describe('Every fault and warning, in reading order.'),
    changes: z.array(Change).describe('Compared with the active version; empty when the files have errors.'),
    remarks: z
      .array(z.string())
      .describe(
        'Help texts that change as a result, and keys that were removed without being listed as retired.',
      ),
  })
  .meta({ id: 'DefinitionsCheck' });
export type DefinitionsCheck = z.infer<typeof DefinitionsCheck>;
