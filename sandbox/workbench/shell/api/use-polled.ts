import { useCallback, useEffect, useRef, useState } from 'react';
import type { z } from 'zod';
import { ask } from './ask.ts';

/** What an address answers, asked again and again; `renew` asks at once. The last answer stays while none comes. */
export function usePolled<Shape extends z.ZodType>(
  path: string | null,
  shape: Shape,
  milliseconds: number,
): { answer: z.infer<Shape> | null; renew: () => void } {
  const [known, setKnown] = useState<{ path: string; text: string; answer: z.infer<Shape> } | null>(null);
  const current = useRef(path);
  current.current = path;

  const renew = useCallback((): void => {
    const asked = current.current;
    if (asked === null) return;
    ask(asked, shape).then(
      (answer) => {
        if (current.current !== asked) return;
        const text = JSON.stringify(answer);
        // The same answer is not drawn again.
        setKnown((before) =>
          before?.path === asked && before.text === text ? before : { path: asked, text, answer },
        );
      },
      () => undefined,
    );
  }, [shape]);

  useEffect(() => {
    renew();
    const timer = setInterval(renew, milliseconds);
    return () => clearInterval(timer);
  }, [path, milliseconds, renew]);

  return { answer: known !== null && known.path === path ? known.answer : null, renew };
}
