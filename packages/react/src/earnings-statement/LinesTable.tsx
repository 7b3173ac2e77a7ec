import type { StatementComponent, StatementLine } from '@paceline/core/views';
import type { ReactNode } from 'react';
import type { Texts } from '../i18n/index.js';
import { tableRoles } from '../primitives/table-roles.js';
import { LineRow } from './LineRow.js';
import type { Explaining } from './use-explaining.js';

interface LinesTableProps {
  readonly id: string;
  readonly component: StatementComponent;
  readonly lines: readonly StatementLine[];
  readonly explaining: Explaining | null;
  readonly texts: Texts;
}

/** The lines of a component and the total of all of them, drawn or not. */
export function LinesTable({ id, component, lines, explaining, texts }: LinesTableProps): ReactNode {
  const count = component.lines.length;
  return (
    <table {...tableRoles.table} id={id} className="pl-table pl-lines">
      <caption className="pl-hidden">{texts.say('statement.caption', { component: component.label })}</caption>
      <thead {...tableRoles.group}>
        <tr {...tableRoles.row}>
          <th {...tableRoles.columnHeader}>{texts.say('statement.cause')}</th>
          <th {...tableRoles.columnHeader} className="pl-line-date">
            {texts.say('statement.date')}
          </th>
          <th {...tableRoles.columnHeader} className="pl-number">
            {texts.say('statement.creditedHeader')}
          </th>
          <th {...tableRoles.columnHeader} className="pl-number">
            {texts.say('statement.earned')}
          </th>
          {explaining && (
            <th {...tableRoles.columnHeader} className="pl-line-why">
              <span className="pl-hidden">{texts.say('statement.whyHeader')}</span>
            </th>
          )}
        </tr>
      </thead>
      <tbody {...tableRoles.group}>
        {lines.map((line) => (
          <LineRow key={line.key} line={line} explaining={explaining} texts={texts} />
        ))}
      </tbody>
      <tfoot {...tableRoles.group}>
        <tr {...tableRoles.row} className="pl-lines-total">
          <th {...tableRoles.rowHeader} colSpan={3}>
            {count > lines.length ? texts.say('statement.totalOf', { count }) : texts.say('statement.total')}
          </th>
          <td {...tableRoles.cell} className="pl-line-amount">
            <bdi>{texts.quantity({ unit: 'money', ...component.total })}</bdi>
          </td>
          {explaining && <td {...tableRoles.cell} className="pl-line-why" />}
        </tr>
      </tfoot>
    </table>
  );
}
