const signs: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** HTML that is safe to stand in a page: made by `html` alone. */
export interface Html {
  readonly html: string;
}

type Part = string | number | Html | readonly Html[];

const shown = (part: Part): string => {
  if (typeof part === 'string' || typeof part === 'number')
    return String(part).replaceAll(/[&<>"']/g, (sign) => signs[sign] ?? sign);
  return 'html' in part ? part.html : part.map(({ html: inner }) => inner).join('');
};

/** Writes HTML in which every text is escaped, and only what `html` itself made is not. */
export const html = (literals: TemplateStringsArray, ...parts: readonly Part[]): Html => ({
  html: literals
    .map((literal, index) => `${index === 0 ? '' : shown(parts[index - 1] ?? '')}${literal}`)
    .join(''),
});

/** Nothing to show. */
export const nothing: Html = { html: '' };
