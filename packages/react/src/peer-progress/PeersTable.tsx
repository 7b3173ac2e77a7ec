import type { PeerProgressView } from '@paceline/core/views';
import type { ReactNode } from 'react';
import type { Texts } from '../i18n/index.js';
import { meterAxis } from '../primitives/meter-axis.js';
import { Notice } from '../primitives/Notice.js';
import { type PersonActions, PersonName } from '../primitives/PersonName.js';
import { ShownValue } from '../primitives/ShownValue.js';
import { tableRoles } from '../primitives/table-roles.js';

interface PeersTableProps extends PersonActions {
  readonly view: PeerProgressView;
  readonly texts: Texts;
}

/** Colleagues who share, by name: a list to look somebody up in, not a ranking. */
export function PeersTable({ view, texts, ...actions }: PeersTableProps): ReactNode {
  const { peers, metric } = view;
  if (peers.length === 0) {
    return (
      <Notice kind="empty" title={texts.say('progress.noPeers')} texts={texts}>
        {texts.say('progress.noPeersHelp')}
      </Notice>
    );
  }
  const axis = meterAxis(peers.map((peer) => peer.value));
  return (
    <table {...tableRoles.table} className="pl-table pl-peers">
      <caption className="pl-caption pl-caption-small">{texts.say('progress.peers')}</caption>
      <thead {...tableRoles.group}>
        <tr {...tableRoles.row}>
          <th {...tableRoles.columnHeader}>{texts.say('leaderboard.person')}</th>
          <th {...tableRoles.columnHeader} className="pl-peers-value">
            {metric.label}
          </th>
        </tr>
      </thead>
      <tbody {...tableRoles.group}>
        {peers.map(({ person, value }) => (
          <tr key={person.key} {...tableRoles.row} data-visibility={value.detail}>
            <th {...tableRoles.rowHeader}>
              <PersonName person={person} texts={texts} {...actions} />
            </th>
            <td {...tableRoles.cell} className="pl-peers-value">
              <ShownValue shown={value} axis={axis} texts={texts} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
