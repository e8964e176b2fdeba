import type { SlackMessages } from '../api/schemas.ts';
import { exactText, withReadableInstants } from '../format/instants.ts';

/** The messages that would have gone to Slack, the latest first. */
export function Slack({ messages }: SlackMessages) {
  if (messages.length === 0)
    return (
      <p className="aside">No messages yet. Reps are notified of each lead that is handed off to them.</p>
    );
  return (
    <ol className="trace">
      {messages.map(({ at, message }, index) => (
        <li key={messages.length - index}>
          <time className="numbers soft" dateTime={at}>
            {exactText(at)}
          </time>
          <p>{withReadableInstants(message.text)}</p>
        </li>
      ))}
    </ol>
  );
}
