/**
 * The roles that table elements have anyway, said aloud. In a narrow container the theme lays rows out as cards, and Safari
 * drops the roles of table elements whose `display` changes unless they are written down.
 */
export const tableRoles = {
  table: { role: 'table' },
  group: { role: 'rowgroup' },
  row: { role: 'row' },
  cell: { role: 'cell' },
  columnHeader: { role: 'columnheader', scope: 'col' },
  rowHeader: { role: 'rowheader', scope: 'row' },
} as const;
