import { useEffect, useRef, useState } from 'react';
import type { FromFrame, ToFrame } from '../../shared/frame-messages.ts';
import type { Person } from '../api/schemas.ts';

interface CrmFrameProps {
  readonly name: string;
  readonly title: string;
  readonly people: readonly Person[];
  readonly signedIn: Person | undefined;
  readonly onSignIn: (name: string) => void;
  /** The record page; null when there is no record. */
  readonly address: string | null;
  readonly emptyText: string;
  readonly offset: number;
  readonly revision: number;
  readonly onChanged: () => void;
}

/** A CRM page in a frame. */
export function CrmFrame(props: CrmFrameProps) {
  const { name, title, people, signedIn, onSignIn, address, emptyText, offset, revision, onChanged } = props;
  const frame = useRef<HTMLIFrameElement>(null);
  // A frame starts with the current offset; later changes are sent to it.
  const [start, setStart] = useState({ address, offset });
  if (start.address !== address) setStart({ address, offset });

  const send = (message: ToFrame): void =>
    frame.current?.contentWindow?.postMessage(message, window.location.origin);
  useEffect(() => send({ kind: 'clock', offset }), [offset]);
  useEffect(() => send({ kind: 'refresh' }), [revision]);
  useEffect(() => {
    const onMessage = ({ source, data }: MessageEvent<FromFrame>): void => {
      if (source === frame.current?.contentWindow && data.kind === 'changed') onChanged();
    };
    window.addEventListener('message', onMessage);
    return () => window.removeEventListener('message', onMessage);
  }, [onChanged]);

  return (
    <section className="crm-view" data-crm={name} aria-label={title}>
      <div className="crm-bar">
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
        <button type="button" className="quiet" onClick={() => send({ kind: 'refresh' })}>
          Refresh
        </button>
      </div>
      {start.address === null ? (
        <p className="nothing soft">{emptyText}</p>
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
