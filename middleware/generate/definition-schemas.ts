import { z } from 'zod';
import { partNames, parts } from '../src/definitions/parts.ts';

/** The JSON Schema of each file of the agreement, generated from its schema: editors use it for completion and checks. */
export const definitionSchemas = (): readonly (readonly [path: string, text: string])[] =>
  partNames.map((part) => {
    const { file, shape } = parts[part];
    const schema = { title: file, ...z.toJSONSchema(shape, { io: 'input' }) };
    return [
      `definitions/schema/${file.replace('.yaml', '.schema.json')}`,
      `${JSON.stringify(schema, null, 2)}\n`,
    ] as const;
  });
