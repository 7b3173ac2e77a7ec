import type { PeerProgressView } from '@paceline/core/views';
import type { ReactNode } from 'react';
import type { Texts } from '../i18n/index.js';
import { tableRoles } from '../primitives/table-roles.js';

interface PaceTableProps {
  readonly id: string;
  readonly view: PeerProgressView;
  readonly texts: Texts;
}

/** The points of the own line as a table, for whoever reads figures better than lines. */
export function PaceTable({ id, view, texts }: PaceTableProps): ReactNode {
  const caption = texts.say('chart.tableCaption', { metric: view.metric.label, period: texts.period(view.period) });
  return (
    <table {...tableRoles.table} id={id} className="pl-table pl-chart-table">
      <caption className="pl-caption pl-caption-small">{caption}</caption>
      <thead {...tableRoles.group}>
        <tr {...tableRoles.row}>
          <th {...tableRoles.columnHeader}>{texts.say('chart.date')}</th>
          <th {...tableRoles.columnHeader} className="pl-number">
            {texts.say('chart.you')}
          </th>
        </tr>
      </thead>
      <tbody {...tableRoles.group}>
        {view.own.series.map((point) => (
          <tr key={point.on} {...tableRoles.row}>
            <th {...tableRoles.rowHeader}>{texts.date(point.on)}</th>
            <td {...tableRoles.cell} className="pl-number">
              <bdi>{texts.quantity(point.reached)}</bdi>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
