import { useEffect, useState } from 'react';
import { z } from 'zod';
import { Mark } from './parts/mark.tsx';
import { request } from './api/request.ts';
import { StatePreview } from './parts/state-preview.tsx';

const ExampleCards = z.object({ names: z.array(z.string()) });

const widths = [
  { key: 'wide', label: 'Side by side' },
  { key: 'narrow', label: 'Phone width' },
] as const;

/** Every state of the lead card in both CRMs, from the contract's example cards. */
export function Gallery() {
  const [names, setNames] = useState<readonly string[]>([]);
  const [width, setWidth] = useState<(typeof widths)[number]['key']>('wide');
  useEffect(() => {
    void request('/workbench/example-cards', ExampleCards).then((answer) => setNames(answer.names));
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
              {titleOf(name)}
            </a>
          ))}
        </nav>
        <div role="group" aria-label="Width of the previews" className="widths">
          {widths.map(({ key, label }) => (
            <button key={key} type="button" aria-pressed={key === width} onClick={() => setWidth(key)}>
              {label}
            </button>
          ))}
        </div>
      </header>
      <main className="states" data-width={width}>
        <h1>One lead card, two CRMs</h1>
        <p className="soft">
          The same lead card in each of its states, on the record page in Salesforce and on the contact in
          HubSpot.
        </p>
        {names.map((name) => (
          <StatePreview key={name} name={name} title={titleOf(name)} />
        ))}
      </main>
    </>
  );
}

const titleOf = (name: string): string => name.charAt(0).toUpperCase() + name.slice(1).replaceAll('-', ' ');
