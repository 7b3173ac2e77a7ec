import type { LeaderboardRow } from '@paceline/core/views';
import type { ReactNode } from 'react';
import type { Texts } from '../i18n/index.js';
import type { MeterAxis } from '../primitives/meter-axis.js';
import { type PersonActions, PersonName } from '../primitives/PersonName.js';
import { ShownValue } from '../primitives/ShownValue.js';
import { tableRoles } from '../primitives/table-roles.js';
import { RankMark } from './RankMark.js';

interface BoardRowProps extends PersonActions {
  readonly row: LeaderboardRow;
  readonly axis: MeterAxis | null;
  readonly texts: Texts;
}

/** One person on the board. */
export function BoardRow({ row, axis, texts, ...actions }: BoardRowProps): ReactNode {
  const { person, rank, value } = row;
  return (
    <tr
      {...tableRoles.row}
      className="pl-leaderboard-row"
      data-you={person.you || undefined}
      data-visibility={value.detail}
      aria-current={person.you || undefined}
    >
      <td {...tableRoles.cell} className="pl-leaderboard-rank">
        {rank && <RankMark rank={rank} texts={texts} />}
      </td>
      <th {...tableRoles.rowHeader} className="pl-leaderboard-person">
        <PersonName person={person} texts={texts} {...actions} />
      </th>
      <td {...tableRoles.cell} className="pl-leaderboard-value">
        <ShownValue shown={value} axis={axis} texts={texts} />
      </td>
    </tr>
  );
}
