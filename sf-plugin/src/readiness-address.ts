/** Where the readiness is asked for, below the middleware's address; null when the text is no usable address. */
export function readinessAddress(text: string): URL | null {
  const base = URL.parse(text);
  if (base === null || !['http:', 'https:'].includes(base.protocol)) return null;
  // fetch refuses them, and a password would end up in messages.
  if (base.username !== '' || base.password !== '') return null;
  base.pathname = base.pathname.replace(/\/*$/, '/');
  return new URL('readyz', base);
}
