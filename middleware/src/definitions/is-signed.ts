import type { Manifest } from './schema/manifest.ts';

/** Whether somebody signed for sales and somebody for marketing; who may sign is checked with all files. */
export const isSigned = ({ approvals: { sales, marketing } }: Manifest): boolean =>
  sales !== undefined && marketing !== undefined;
