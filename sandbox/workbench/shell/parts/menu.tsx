import { useEffect, useRef, type ReactNode } from 'react';

/** A button that opens a small menu; a choice in it, Escape, or a click elsewhere closes it. */
export function Menu({ label, children }: { readonly label: string; readonly children: ReactNode }) {
  const place = useRef<HTMLDetailsElement>(null);
  useEffect(() => {
    const close = ({ target }: Event): void => {
      if (place.current !== null && target instanceof Node && !place.current.contains(target))
        place.current.open = false;
    };
    document.addEventListener('pointerdown', close);
    // A click in a frame sends no event here, but takes the focus away.
    window.addEventListener('blur', close);
    return () => {
      document.removeEventListener('pointerdown', close);
      window.removeEventListener('blur', close);
    };
  }, []);
  const closeNow = (): void => {
    if (place.current === null) return;
    place.current.open = false;
    place.current.querySelector('summary')?.focus();
  };
  return (
    <details
      className="menu"
      ref={place}
      onKeyDown={({ key }) => {
        if (key === 'Escape') closeNow();
      }}
    >
      <summary>{label}</summary>
      <div
        className="menu-content"
        onClick={({ target }) => {
          if (target instanceof Element && target.closest('button') !== null) closeNow();
        }}
      >
        {children}
      </div>
    </details>
  );
}
