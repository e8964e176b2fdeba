import type { AssetsState } from '../assets/assets.ts';

const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');

/** The page shown while the workbench is being built; it reloads itself. */
export function buildingPage(state: Exclude<AssetsState, { kind: 'ready' }>): string {
  const isFailed = state.kind === 'failed';
  const lines = isFailed ? [state.lastOutput] : state.done;
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
${isFailed ? '' : '<meta http-equiv="refresh" content="1">'}
<title>Treaty workbench</title>
<style>
body { background: #f3f5f7; color: #1b2733; display: grid; font: 14px/1.6 ui-sans-serif, system-ui, sans-serif; margin: 0; min-height: 100vh; place-content: center; padding: 1rem; }
main { background: #fff; border: 1px solid #dde2e7; border-radius: 10px; max-width: 44rem; padding: 1.5rem 2rem; }
h1 { font-size: 1.25rem; margin: 0; }
p { margin: 0.25rem 0 0; }
pre { color: #56636f; font: inherit; margin: 1rem 0 0; min-height: 6em; white-space: pre-wrap; }
</style>
</head>
<body>
<main>
<h1>${isFailed ? 'The workbench could not be built' : 'The workbench is being built'}</h1>
<p>${isFailed ? 'Everything else is running. Fix the error below, then restart.' : 'This happens once and takes a few seconds.'}</p>
<pre>${escaped(lines.join('\n'))}</pre>
</main>
</body>
</html>
`;
}
