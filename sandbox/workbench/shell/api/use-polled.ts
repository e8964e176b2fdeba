import { useCallback, useEffect, useRef, useState } from 'react';
import { ask } from './ask.ts';

/** What an address answers, asked again and again; `renew` asks at once. The last answer stays while none comes. */
export function usePolled<Answer>(
  path: string | null,
  milliseconds: number,
): { answer: Answer | null; renew: () => void } {
  const [known, setKnown] = useState<{ path: string; text: string; answer: Answer } | null>(null);
  const current = useRef(path);
  current.current = path;

  const renew = useCallback((): void => {
    const asked = current.current;
    if (asked === null) return;
    ask<Answer>(asked).then(
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
  }, []);

  useEffect(() => {
    renew();
    const timer = setInterval(renew, milliseconds);
    return () => clearInterval(timer);
  }, [path, milliseconds, renew]);

  return { answer: known !== null && known.path === path ? known.answer : null, renew };
}
