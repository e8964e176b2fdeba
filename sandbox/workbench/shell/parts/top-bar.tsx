import { post } from '../api/request.ts';
import type { DemoState } from '../api/schemas.ts';
import type { ActionRunner } from '../use-action-runner.ts';
import { clockText } from '../format/instants.ts';
import { Mark } from './mark.tsx';

interface TopBarProps {
  readonly now: number;
  readonly isKnown: boolean;
  readonly demo: DemoState | null;
  readonly runner: ActionRunner;
}

const steps = [
  { label: '+1 h', name: 'Move the clock forward by one hour', advance: 'PT1H', done: 'One hour later.' },
  { label: '+1 day', name: 'Move the clock forward by one day', advance: 'P1D', done: 'One day later.' },
  { label: '+1 week', name: 'Move the clock forward by one week', advance: 'P1W', done: 'One week later.' },
] as const;

const states = {
  serving: 'Middleware is running',
  starting: 'Middleware is starting',
  stopped: 'Middleware is stopped',
} as const;

/** The shared clock and the state of the middleware. */
export function TopBar({ now, isKnown, demo, runner }: TopBarProps) {
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
            disabled={runner.isBusy || isSeeding}
            onClick={() => runner.run(done, () => post('/control/clock', { advance }))}
          >
            {label}
          </button>
        ))}
      </div>
      {demo !== null && <Middleware state={demo.middleware} runner={runner} />}
      {demo?.seeding != null && (
        <p className="seeding" role="status">
          Creating demo leads
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

function Middleware({
  state,
  runner,
}: {
  readonly state: DemoState['middleware'];
  readonly runner: ActionRunner;
}) {
  const isStopped = state === 'stopped';
  const [verb, path, done] = isStopped
    ? ['Start', '/control/middleware/start', 'The middleware is running again and catches up.']
    : ['Stop', '/control/middleware/stop', 'The middleware is stopped. Reps can still decide in Salesforce.'];
  return (
    <div className="middleware" role="group" aria-label="The middleware">
      <span className="state" data-state={state} role="status">
        {states[state]}
      </span>
      <button
        type="button"
        className="quiet"
        disabled={runner.isBusy}
        onClick={() => runner.run(done, () => post(path, {}))}
      >
        {verb}
      </button>
    </div>
  );
}
