const views = [
  { key: 'leads', label: 'Leads' },
  { key: 'salesforce', label: 'Salesforce' },
  { key: 'hubspot', label: 'HubSpot' },
  { key: 'trace', label: 'Trace' },
] as const;

/** The parts of the workbench, of which a narrow page shows one at a time. */
export type View = (typeof views)[number]['key'];

/** Tabs that choose the part to show. */
export function ViewTabs({
  view,
  onChoose,
}: {
  readonly view: View;
  readonly onChoose: (view: View) => void;
}) {
  return (
    <nav className="view-tabs" aria-label="Parts of the workbench">
      {views.map(({ key, label }) => (
        <button key={key} type="button" aria-pressed={key === view} onClick={() => onChoose(key)}>
          {label}
        </button>
      ))}
    </nav>
  );
}
