import { createHash } from 'node:crypto';
import type { Reply } from './reply.ts';

const styles = /<style>([\s\S]*?)<\/style>/g;

/** A reply with a page that may use the styles written into it and nothing else: no script, no frame, nothing from elsewhere. */
export const htmlReply = (status: number, page: string): Reply => ({
  status,
  headers: { 'content-type': 'text/html; charset=utf-8', 'content-security-policy': policyOf(page) },
  body: Buffer.from(page),
});

function policyOf(page: string): string {
  const hashes = [...page.matchAll(styles)].map(
    ([, style = '']) => `'sha256-${createHash('sha256').update(style).digest('base64')}'`,
  );
  const allowed = hashes.length === 0 ? "'none'" : hashes.join(' ');
  return `default-src 'none';style-src ${allowed};base-uri 'none';form-action 'none';frame-ancestors 'none'`;
}
