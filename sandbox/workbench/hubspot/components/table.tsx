import type { TableCellProps, TableElementProps, TableHeaderProps, TableProps } from '@hubspot/ui-extensions';

/** A table; too wide, it scrolls by itself. */
export function Table({ density = 'default', children }: TableProps) {
  return (
    <div className="hs-table">
      <table data-density={density}>{children}</table>
    </div>
  );
}

/** The rows of labels. */
export const TableHead = ({ children }: TableElementProps) => <thead>{children}</thead>;

/** The rows of values. */
export const TableBody = ({ children }: TableElementProps) => <tbody>{children}</tbody>;

/** A row. */
export const TableRow = ({ children }: TableElementProps) => <tr>{children}</tr>;

/** The label of a column. */
export const TableHeader = ({ align = 'left', children }: TableHeaderProps) => (
  <th scope="col" style={{ textAlign: align }}>
    {children}
  </th>
);

/** A value. */
export const TableCell = ({ align = 'left', children }: TableCellProps) => (
  <td style={{ textAlign: align }}>{children}</td>
);
