/** The address of a path, such as `readyz`, below the middleware's address; null when the text is not a usable address. */
export function middlewareAddress(text: string, path: string): URL | null {
  const base = URL.parse(text);
  if (base === null || !['http:', 'https:'].includes(base.protocol)) return null;
  // fetch refuses them, and a password would end up in messages.
  if (base.username !== '' || base.password !== '') return null;
  base.pathname = `${base.pathname.replace(/\/{1,9}$/, '')}/`;
  return new URL(path, base);
}
