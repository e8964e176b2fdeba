/** The values of Lead's Status that a new org has, in their order; the first is the default. */
export const leadStatuses = [
  { label: 'Open - Not Contacted', isConverted: false },
  { label: 'Working - Contacted', isConverted: false },
  { label: 'Closed - Converted', isConverted: true },
  { label: 'Closed - Not Converted', isConverted: false },
] as const;
