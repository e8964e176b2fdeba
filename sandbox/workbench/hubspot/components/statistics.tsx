import type { StatisticsItemProps, StatisticsProps } from '@hubspot/ui-extensions';

/** Numbers side by side. */
export function Statistics({ children }: StatisticsProps) {
  return <div className="hs-statistics">{children}</div>;
}

/** One number, large. */
export function StatisticsItem({ label, number, children }: StatisticsItemProps) {
  return (
    <div className="hs-statistic">
      <div className="hs-statistic-label">{label}</div>
      <div className="hs-statistic-number">{number}</div>
      {children}
    </div>
  );
}
