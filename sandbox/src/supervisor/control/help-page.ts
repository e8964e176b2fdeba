import type { ControlDependencies } from './control-dependencies.ts';

/** The endpoints, for people. */
const endpoints: readonly (readonly [string, string])[] = [
  ['GET /control', 'the state of the demo'],
  ['GET, POST /control/clock', 'the shared clock; {"advance":"PT1H"} moves it forward'],
  ['GET /slack', 'the messages that would have gone to Slack'],
  ['GET /control/people', 'the users of the CRMs'],
  ['POST /control/salesforce/token', 'a session in Salesforce; {"username":"..."}'],
  ['POST /control/hubspot/contacts', 'a new contact; {"properties":{...}}; GET and PATCH with its id'],
  [
    'POST /control/hubspot/contacts/:id/activities',
    'a workflow records an activity; {"type":"...","occurredAt":"..."}',
  ],
  ['POST /control/hubspot/contacts/:id/card', 'a request of the lead card; {"method":"GET","user":"..."}'],
  ['POST /control/middleware/stop, /start', 'stop or start the middleware'],
];

const escape = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');

/** A plain page that lists addresses and endpoints. */
export function helpPage({ addresses }: Pick<ControlDependencies, 'addresses'>): string {
  const links = Object.entries(addresses).map(
    ([name, url]) => `<li>${name}: <a href="${url}">${url}</a></li>`,
  );
  const rows = endpoints.map(
    ([endpoint, use]) => `<tr><td><code>${escape(endpoint)}</code></td><td>${escape(use)}</td></tr>`,
  );
  return `<!doctype html>
<html lang="en">
<head><meta charset="utf-8"><title>Treaty demo</title>
<style>body{font:16px/1.5 system-ui;max-width:60rem;margin:2rem auto;padding:0 1rem}td{padding:.2rem 1rem .2rem 0;vertical-align:top}</style>
</head>
<body>
<h1>Treaty demo</h1>
<p>The middleware and two simulated CRMs are running. <code>npm run story</code> takes a lead from first activity to acceptance.</p>
<ul>${links.join('')}</ul>
<h2>Endpoints</h2>
<p>They take <code>Authorization: Bearer &lt;controlToken&gt;</code>; the token changes with each start and is in <code>running.json</code> in the data folder.</p>
<table>${rows.join('')}</table>
</body>
</html>
`;
}
