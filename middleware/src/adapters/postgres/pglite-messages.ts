/** What the server's thread asks of the thread in which PGlite lives. */
export type Ask =
  | { kind: 'query'; id: number; transaction: number | null; sql: string; parameters: unknown[] }
  | { kind: 'exec'; id: number; sql: string }
  | { kind: 'begin'; id: number }
  | { kind: 'settle'; id: number; transaction: number; how: 'commit' | 'rollback' }
  | { kind: 'listen'; id: number; channel: string }
  | { kind: 'unlisten'; id: number; listener: number }
  | { kind: 'close'; id: number };

/** What that thread tells. */
export type Told =
  | { kind: 'ready' }
  | { kind: 'answered'; id: number; value: unknown }
  | { kind: 'failed'; id: number; error: { message: string } }
  | { kind: 'notified'; listener: number; payload: string };
