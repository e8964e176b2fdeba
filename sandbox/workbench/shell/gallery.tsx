import { useEffect, useState } from 'react';
import { z } from 'zod';
import { Mark } from './parts/mark.tsx';
import { ask } from './api/ask.ts';
import { WorkedState } from './parts/worked-state.tsx';

const WorkedCards = z.object({ names: z.array(z.string()) });

const widths = [
  { key: 'wide', label: 'Side by side' },
  { key: 'narrow', label: 'As on a phone' },
] as const;

/** Every state of both faces, out of the contract's worked lead cards. */
export function Gallery() {
  const [names, setNames] = useState<readonly string[]>([]);
  const [width, setWidth] = useState<(typeof widths)[number]['key']>('wide');
  useEffect(() => {
    void ask('/workbench/worked-cards', WorkedCards).then((answer) => setNames(answer.names));
  }, []);
  return (
    <>
      <header className="gallery-bar">
        <a className="brand" href="/">
          <Mark />
          <span>
            Treaty <span className="soft">gallery</span>
          </span>
        </a>
        <nav aria-label="States">
          {names.map((name) => (
            <a key={name} href={`#${name}`}>
              {inWords(name)}
            </a>
          ))}
        </nav>
        <div role="group" aria-label="Width of the faces" className="widths">
          {widths.map(({ key, label }) => (
            <button key={key} type="button" aria-pressed={key === width} onClick={() => setWidth(key)}>
              {label}
            </button>
          ))}
        </div>
      </header>
      <main className="states" data-width={width}>
        <h1>One document, two faces</h1>
        <p className="soft">
          The same lead card in each of its states, as the record page in Salesforce and the contact in
          HubSpot show it.
        </p>
        {names.map((name) => (
          <WorkedState key={name} name={name} title={inWords(name)} />
        ))}
      </main>
    </>
  );
}

const inWords = (name: string): string => name.charAt(0).toUpperCase() + name.slice(1).replaceAll('-', ' ');
