'use client';

import type { LeaderboardView } from '@paceline/core/views';
import { type ReactNode, useId, useState } from 'react';
import type { Texts } from '../i18n/index.js';
import { meterAxis } from '../primitives/meter-axis.js';
import type { PersonActions } from '../primitives/PersonName.js';
import { tableRoles } from '../primitives/table-roles.js';
import { BoardCaption } from './BoardCaption.js';
import { BoardRow } from './BoardRow.js';
import { type BoardWindow, boardItems } from './board-window.js';

interface BoardTableProps extends PersonActions {
  readonly view: LeaderboardView;
  readonly window: BoardWindow;
  readonly texts: Texts;
}

/** The ranking, the people without a place below it, and the button that opens the whole of it. */
export function BoardTable({ view, window, texts, ...actions }: BoardTableProps): ReactNode {
  const id = useId();
  const [isOpen, setOpen] = useState(false);
  const cut = boardItems(view.ranked, window);
  const items = isOpen ? boardItems(view.ranked, 'all') : cut;
  // The axis spans every visible row, drawn or not, so that bars keep their length when the board is opened.
  const axis = meterAxis([...view.ranked, ...view.unranked].map((row) => row.value));
  return (
    <>
      <table {...tableRoles.table} id={id} className="pl-table pl-leaderboard-table">
        <BoardCaption view={view} texts={texts} />
        <thead {...tableRoles.group}>
          <tr {...tableRoles.row}>
            <th {...tableRoles.columnHeader} className="pl-leaderboard-rank">
              {texts.say('leaderboard.rank')}
            </th>
            <th {...tableRoles.columnHeader}>{texts.say('leaderboard.person')}</th>
            <th {...tableRoles.columnHeader} className="pl-leaderboard-value">
              {view.metric.label}
            </th>
          </tr>
        </thead>
        {items.length > 0 && (
          <tbody {...tableRoles.group}>
            {items.map((item) =>
              item.item === 'row' ? (
                <BoardRow key={item.row.person.key} row={item.row} axis={axis} texts={texts} {...actions} />
              ) : (
                <tr key={item.key} {...tableRoles.row} className="pl-leaderboard-gap">
                  <td {...tableRoles.cell} colSpan={3}>
                    {texts.say('leaderboard.gap', { count: item.count })}
                  </td>
                </tr>
              ),
            )}
          </tbody>
        )}
        {view.unranked.length > 0 && (
          <tbody {...tableRoles.group} className="pl-leaderboard-unranked">
            <tr {...tableRoles.row}>
              <th {...tableRoles.rowHeader} scope="rowgroup" colSpan={3} className="pl-leaderboard-heading">
                {texts.say('leaderboard.notRanked')}
              </th>
            </tr>
            {view.unranked.map((row) => (
              <BoardRow key={row.person.key} row={row} axis={axis} texts={texts} {...actions} />
            ))}
          </tbody>
        )}
      </table>
      {cut.some((item) => item.item === 'gap') && (
        <button
          type="button"
          className="pl-button pl-more"
          aria-expanded={isOpen}
          aria-controls={id}
          onClick={() => setOpen(!isOpen)}
        >
          {isOpen
            ? texts.say('leaderboard.showFewer')
            : texts.say('leaderboard.showAll', { count: view.ranked.length })}
        </button>
      )}
    </>
  );
}
