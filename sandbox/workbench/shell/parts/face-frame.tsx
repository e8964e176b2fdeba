import { useEffect, useRef, useState } from 'react';
import type { FromFrame, ToFrame } from '../../shared/frame-messages.ts';
import type { Person } from '../api/answers.ts';

interface FaceFrameProps {
  readonly name: string;
  readonly title: string;
  readonly people: readonly Person[];
  readonly signedIn: Person | undefined;
  readonly onSignIn: (name: string) => void;
  /** The record page; null when there is no record. */
  readonly address: string | null;
  readonly nothing: string;
  readonly offset: number;
  readonly pulse: number;
  readonly onChanged: () => void;
}

/** One CRM in a frame of its own, as in a browser window. */
export function FaceFrame(props: FaceFrameProps) {
  const { name, title, people, signedIn, onSignIn, address, nothing, offset, pulse, onChanged } = props;
  const frame = useRef<HTMLIFrameElement>(null);
  // A frame starts with the clock as it stands; later moves are told to it.
  const [start, setStart] = useState({ address, offset });
  if (start.address !== address) setStart({ address, offset });

  const tell = (message: ToFrame): void =>
    frame.current?.contentWindow?.postMessage(message, window.location.origin);
  useEffect(() => tell({ kind: 'clock', offset }), [offset]);
  useEffect(() => tell({ kind: 'refresh' }), [pulse]);
  useEffect(() => {
    const hear = ({ source, data }: MessageEvent<FromFrame>): void => {
      if (source === frame.current?.contentWindow && data.kind === 'changed') onChanged();
    };
    window.addEventListener('message', hear);
    return () => window.removeEventListener('message', hear);
  }, [onChanged]);

  return (
    <section className="face" data-face={name} aria-label={title}>
      <div className="face-bar">
        <h2>{title}</h2>
        <label>
          <span className="soft">Signed in as</span>
          <select
            aria-label={`Signed in to ${title} as`}
            value={signedIn?.name}
            onChange={({ target }) => onSignIn(target.value)}
          >
            {people.map((person) => (
              <option key={person.name}>{person.name}</option>
            ))}
          </select>
        </label>
        <button type="button" className="quiet" onClick={() => tell({ kind: 'refresh' })}>
          Refresh
        </button>
      </div>
      {start.address === null ? (
        <p className="nothing soft">{nothing}</p>
      ) : (
        <iframe
          key={start.address}
          ref={frame}
          title={`${title}: the record page`}
          src={`${start.address}&offset=${start.offset}`}
        />
      )}
    </section>
  );
}
