import { useCallback, useEffect, useRef, useState } from 'react';
import type { z } from 'zod';
import { request } from './request.ts';

/** The response of a path, polled; `refresh` polls at once. The last response is kept while there is no new one. */
export function usePolled<Schema extends z.ZodType>(
  path: string | null,
  schema: Schema,
  milliseconds: number,
): { answer: z.infer<Schema> | null; refresh: () => void } {
  const [known, setKnown] = useState<{ path: string; text: string; answer: z.infer<Schema> } | null>(null);
  const current = useRef(path);
  current.current = path;

  const refresh = useCallback((): void => {
    const asked = current.current;
    if (asked === null) return;
    request(asked, schema).then(
      (answer) => {
        if (current.current !== asked) return;
        const text = JSON.stringify(answer);
        // An unchanged response does not render again.
        setKnown((before) =>
          before?.path === asked && before.text === text ? before : { path: asked, text, answer },
        );
      },
      () => undefined,
    );
  }, [schema]);

  useEffect(() => {
    refresh();
    const timer = setInterval(refresh, milliseconds);
    return () => clearInterval(timer);
  }, [path, milliseconds, refresh]);

  return { answer: known !== null && known.path === path ? known.answer : null, refresh };
}
