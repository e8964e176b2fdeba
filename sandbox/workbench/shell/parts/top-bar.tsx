import { order } from '../api/ask.ts';
import type { DemoState } from '../api/answers.ts';
import type { Doing } from '../use-doing.ts';
import { clockText } from '../words/instants.ts';
import { Mark } from './mark.tsx';

interface TopBarProps {
  readonly now: number;
  readonly isKnown: boolean;
  readonly demo: DemoState | null;
  readonly doing: Doing;
}

const steps = [
  { label: '+1 h', name: 'Move the clock on by one hour', advance: 'PT1H', done: 'One hour later.' },
  { label: '+1 day', name: 'Move the clock on by one day', advance: 'P1D', done: 'One day later.' },
  { label: '+1 week', name: 'Move the clock on by one week', advance: 'P1W', done: 'One week later.' },
] as const;

const states = {
  serving: 'Middleware runs',
  starting: 'Middleware is starting',
  stopped: 'Middleware is stopped',
} as const;

/** What the whole demo shares: the clock, and whether the middleware runs. */
export function TopBar({ now, isKnown, demo, doing }: TopBarProps) {
  const isSeeding = demo?.seeding != null;
  return (
    <header className="top-bar">
      <h1 className="brand">
        <Mark />
        <span>
          Treaty <span className="soft">workbench</span>
        </span>
      </h1>
      <a className="to-gallery" href="/gallery">
        Gallery
      </a>
      <div className="clock" role="group" aria-label="The shared clock">
        <time className="numbers">{isKnown && `${clockText(now)} UTC`}</time>
        {steps.map(({ label, name, advance, done }) => (
          <button
            key={advance}
            type="button"
            className="quiet"
            aria-label={name}
            disabled={doing.isBusy || isSeeding}
            onClick={() => doing.run(done, () => order('/control/clock', { advance }))}
          >
            {label}
          </button>
        ))}
      </div>
      {demo !== null && <Middleware state={demo.middleware} doing={doing} />}
      {demo?.seeding != null && (
        <p className="seeding" role="status">
          Demo leads are being made
          <progress
            max={demo.seeding.of}
            value={demo.seeding.played}
            aria-label="Progress of the demo leads"
          />
        </p>
      )}
    </header>
  );
}

function Middleware({ state, doing }: { readonly state: DemoState['middleware']; readonly doing: Doing }) {
  const isStopped = state === 'stopped';
  const [verb, path, done] = isStopped
    ? ['Start', '/control/middleware/start', 'The middleware runs again, and catches up.']
    : ['Stop', '/control/middleware/stop', 'The middleware is stopped. Reps can still decide in Salesforce.'];
  return (
    <div className="middleware" role="group" aria-label="The middleware">
      <span className="state" data-state={state} role="status">
        {states[state]}
      </span>
      <button
        type="button"
        className="quiet"
        disabled={doing.isBusy}
        onClick={() => doing.run(done, () => order(path, {}))}
      >
        {verb}
      </button>
    </div>
  );
}
