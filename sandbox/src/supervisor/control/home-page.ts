import type { ControlParts } from './control-parts.ts';

/** What can be asked here, for people. */
const doors: readonly (readonly [string, string])[] = [
  ['GET /control', 'how the demo stands'],
  ['GET, POST /control/clock', 'the shared clock; {"advance":"PT1H"} moves it on'],
  ['GET /slack', 'the messages that would have gone to Slack'],
  ['GET /control/people', 'who works in the CRMs'],
  ['POST /control/salesforce/token', 'a session in Salesforce; {"username":"..."}'],
  ['POST /control/hubspot/contacts', 'a new contact; {"properties":{...}}; GET and PATCH with its id'],
  [
    'POST /control/hubspot/contacts/:id/activities',
    'a workflow tells an activity; {"type":"...","occurredAt":"..."}',
  ],
  ['POST /control/hubspot/contacts/:id/card', 'the card asks; {"method":"GET","user":"..."}'],
  ['POST /control/middleware/stop, /start', 'life without the middleware'],
];

const escape = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');

/** A plain page that says what runs where. */
export function homePage({ addresses }: Pick<ControlParts, 'addresses'>): string {
  const links = Object.entries(addresses).map(
    ([name, url]) => `<li>${name}: <a href="${url}">${url}</a></li>`,
  );
  const rows = doors.map(
    ([door, use]) => `<tr><td><code>${escape(door)}</code></td><td>${escape(use)}</td></tr>`,
  );
  return `<!doctype html>
<html lang="en">
<head><meta charset="utf-8"><title>Treaty demo</title>
<style>body{font:16px/1.5 system-ui;max-width:60rem;margin:2rem auto;padding:0 1rem}td{padding:.2rem 1rem .2rem 0;vertical-align:top}</style>
</head>
<body>
<h1>Treaty demo</h1>
<p>The middleware and two simulated CRMs run. <code>npm run story</code> shows a lead going the whole way.</p>
<ul>${links.join('')}</ul>
<h2>What can be done here</h2>
<table>${rows.join('')}</table>
</body>
</html>
`;
}
