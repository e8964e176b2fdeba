import type { AssetsState } from '../assets/assets.ts';

const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');

/** What is shown while the pages are not there yet: it looks again by itself. */
export function buildingPage(state: Exclude<AssetsState, { kind: 'ready' }>): string {
  const isFailed = state.kind === 'failed';
  const lines = isFailed ? [state.lastWords] : state.done;
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
${isFailed ? '' : '<meta http-equiv="refresh" content="1">'}
<title>Treaty workbench</title>
<style>
body { color: #1f2933; display: grid; font: 16px/1.6 system-ui, sans-serif; margin: 0; min-height: 100vh; place-content: center; padding: 1rem; }
pre { color: #52606d; font-size: 13px; white-space: pre-wrap; }
</style>
</head>
<body>
<main>
<h1>${isFailed ? 'The workbench could not be built' : 'The workbench is being built'}</h1>
<p>${isFailed ? 'Everything else runs. Mend what is said below, then start again.' : 'This is done once, and takes a few seconds.'}</p>
<pre>${escaped(lines.join('\n'))}</pre>
</main>
</body>
</html>
`;
}
