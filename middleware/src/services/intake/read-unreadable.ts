import type { UnreadableList } from '@treaty/contract/unreadable';
import { instantToText } from '../../domain/instant.ts';
import type { Dependencies } from '../ports/dependencies.ts';

const most = 100;

/** What came in and could not be read: for people, who can find out what its sender meant. */
export async function readUnreadable({ store }: Pick<Dependencies, 'store'>): Promise<UnreadableList> {
  const [count, newest] = await Promise.all([
    store.reads.unreadable.count(),
    store.reads.unreadable.newest(most),
  ]);
  return {
    count,
    newest: newest.map(({ receivedAt, ...told }) => ({ receivedAt: instantToText(receivedAt), ...told })),
  };
}
