import { useEffect, useRef, useState } from 'react';
import type { FromFrame } from '../../shared/frame-messages.ts';
import { exampleCard } from '../../shared/example-card.ts';

/** One state in Salesforce and in HubSpot, side by side. */
export function StatePreview({ name, title }: { readonly name: string; readonly title: string }) {
  const [at, setAt] = useState<string | null>(null);
  useEffect(() => {
    void exampleCard(name).then(({ score, history }) => setAt(score?.at ?? history[0]?.at ?? null));
  }, [name]);
  const about = at === null ? null : new URLSearchParams({ fixture: name, at }).toString();
  return (
    <section className="state-preview" id={name} aria-labelledby={`${name}-title`}>
      <h2 id={`${name}-title`}>{title}</h2>
      <div className="pair">
        {about !== null && (
          <>
            <WholeFrame
              title={`${title} in Salesforce`}
              address={`/workbench/salesforce/?record=00Q000000000001EAA&object=Lead&${about}`}
            />
            <WholeFrame
              title={`${title} in HubSpot`}
              address={`/workbench/hubspot/?contact=101&origin=https://treaty.example&${about}`}
            />
          </>
        )}
      </div>
    </section>
  );
}

/** A frame of the height of its page. */
function WholeFrame({ title, address }: { readonly title: string; readonly address: string }) {
  const frame = useRef<HTMLIFrameElement>(null);
  const [height, setHeight] = useState(480);
  useEffect(() => {
    const onMessage = ({ source, data }: MessageEvent<FromFrame>): void => {
      if (source === frame.current?.contentWindow && data.kind === 'height') setHeight(data.pixels);
    };
    window.addEventListener('message', onMessage);
    return () => window.removeEventListener('message', onMessage);
  }, []);
  return <iframe ref={frame} title={title} src={address} loading="lazy" style={{ blockSize: height }} />;
}
