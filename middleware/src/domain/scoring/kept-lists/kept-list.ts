import type { KeptList } from '../../../definitions/schema/kept-list.ts';
import { freeMail202612 } from './free-mail-2026-12.ts';

const texts: Readonly<Record<KeptList, string>> = { free_mail_2026_12: freeMail202612 };

const cache = new Map<KeptList, ReadonlySet<string>>();

/** The domains of a list that ships with Treaty, in small letters. */
export function keptList(name: KeptList): ReadonlySet<string> {
  const known = cache.get(name) ?? new Set(texts[name].trim().split('\n'));
  cache.set(name, known);
  return known;
}
