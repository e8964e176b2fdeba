import type { Plan } from './plan.ts';
import { belongsToAccount, group } from './property-state.ts';
import type { AccountState, WantedProperty } from './property-state.ts';

/** The writes that remove Treaty's properties with their values; HubSpot keeps archived ones for 90 days. */
export const planUninstall = (account: AccountState, wanted: readonly WantedProperty[]): Plan => {
  const names = new Set(wanted.map(({ name }) => name));
  const inGroup = account.properties.filter((property) => !belongsToAccount(property));
  const ours = inGroup.filter(({ name }) => names.has(name) || name.startsWith('treaty_'));
  const others = inGroup.filter((property) => !ours.includes(property));
  const archived = ours.map(({ name, label }) => ({
    method: 'DELETE' as const,
    path: `/${name}`,
    summary: `archive the property ${name} (${label}) and its values`,
  }));
  if (!account.groups.includes(group.name)) return { writes: archived, remarks: [] };
  if (others.length > 0)
    return {
      writes: archived,
      remarks: [`The group ${group.label} stays: it holds ${others.map(({ name }) => name).join(', ')}.`],
    };
  const path = `/groups/${group.name}`;
  return {
    writes: [...archived, { method: 'DELETE', path, summary: `remove the property group ${group.label}` }],
    remarks: [],
  };
};
