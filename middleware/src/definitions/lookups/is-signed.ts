import type { Manifest } from '../shape/manifest.ts';

/** Whether sales and marketing have both signed; only demo mode may use definitions that are not. */
export const isSigned = ({ approvals }: Manifest): boolean =>
  approvals.sales !== undefined && approvals.marketing !== undefined;
