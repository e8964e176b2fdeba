import type { Clock } from '../../services/ports/clock.ts';
import type { Message, Notify } from '../../services/ports/notify.ts';
import type { HttpClient } from '../http-client/http-call.ts';
import { refusalError } from '../http-client/http-failures.ts';
import { toPlainText } from '../http-client/plain-text.ts';

/** What is needed to write to a Slack channel. */
export interface SlackOptions {
  readonly http: HttpClient;
  readonly clock: Clock;
  /** The incoming webhook; whoever knows it can write to the channel, so it is a secret. */
  readonly webhookUrl: string;
}

// Slack refuses a message with longer texts.
const longestHeader = 150;
const longestSection = 3_000;

/** Messages as posts of a Slack incoming webhook: title, lines, and for whom it is. */
export const createSlackNotify = ({ http, clock, webhookUrl }: SlackOptions): Notify => ({
  async send(message) {
    const answer = await http.send({
      method: 'POST',
      url: webhookUrl,
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(toPost(message)),
    });
    if (answer.status === 200) return;
    const words = toPlainText(answer.body);
    const code = /^[a-z_]+$/.test(words) ? words : String(answer.status);
    const said = `answered ${answer.status}: ${words}`;
    throw refusalError(answer, { system: http.system, now: clock.wall(), code, message: said });
  },
});

const toPost = ({ to, title, lines }: Message): object => ({
  text: escape(`${title} (for ${to.name})`),
  blocks: [
    { type: 'header', text: { type: 'plain_text', text: title.slice(0, longestHeader) } },
    ...(lines.length === 0 ? [] : [{ type: 'section', text: markdown(lines.join('\n')) }]),
    { type: 'context', elements: [markdown(`For ${to.name}`)] },
  ],
});

// The end of an escaped text may be cut in the middle of an entity.
const markdown = (text: string): object => ({
  type: 'mrkdwn',
  text: escape(text)
    .slice(0, longestSection)
    .replace(/&[a-z]*$/, ''),
});

/** Slack reads <...> as mentions and links: text from a lead must not call a whole channel. */
const escape = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
