'use client';

import type { StatementLine } from '@paceline/core/views';
import { type ReactNode, useId } from 'react';
import type { Texts } from '../i18n/index.js';
import { tableRoles } from '../primitives/table-roles.js';
import { ExplanationPanel } from './ExplanationPanel.js';
import type { Explaining } from './use-explaining.js';

interface LineRowProps {
  readonly line: StatementLine;
  readonly explaining: Explaining | null;
  readonly texts: Texts;
}

/** One amount with what it was paid for, and under it, when asked, how it came about. */
export function LineRow({ line, explaining, texts }: LineRowProps): ReactNode {
  const panelId = useId();
  const { cause } = line;
  const isOpen = explaining?.open.has(line.key) ?? false;
  const label = 'label' in cause ? cause.label : texts.say(ownCauses[cause.kind]);
  const amount = texts.quantity({ unit: 'money', ...line.amount });
  return (
    <>
      <tr {...tableRoles.row} className="pl-line" data-open={isOpen || undefined}>
        <th {...tableRoles.rowHeader} className="pl-line-cause">
          <bdi className="pl-name">{label}</bdi>
        </th>
        <td {...tableRoles.cell} className="pl-line-date">
          {cause.kind === 'transaction' && texts.date(cause.on)}
          {cause.kind === 'team' && texts.say('statement.teamResult')}
          {!('label' in cause) && <Nothing texts={texts} />}
        </td>
        <td {...tableRoles.cell} className="pl-line-credited">
          <span className="pl-narrow-label" aria-hidden="true">
            {texts.say('statement.creditedHeader')}{' '}
          </span>
          {line.credited ? <bdi>{texts.quantity(line.credited)}</bdi> : <Nothing texts={texts} />}
        </td>
        <td {...tableRoles.cell} className="pl-line-amount">
          <bdi>{amount}</bdi>
        </td>
        {explaining && line.why === null && <td {...tableRoles.cell} className="pl-line-why" />}
        {explaining && line.why !== null && (
          <td {...tableRoles.cell} className="pl-line-why">
            <button
              type="button"
              className="pl-why"
              aria-expanded={isOpen}
              aria-controls={isOpen ? panelId : undefined}
              aria-label={texts.say('statement.whyLabel', { amount, cause: label })}
              onClick={() => explaining.toggle(line.key)}
            >
              {texts.say('statement.why')}
              <Chevron />
            </button>
          </td>
        )}
      </tr>
      {explaining && isOpen && line.why !== null && (
        <tr {...tableRoles.row} className="pl-line-panel">
          <td {...tableRoles.cell} id={panelId} colSpan={5}>
            <ExplanationPanel why={line.why} explaining={explaining} texts={texts} />
          </td>
        </tr>
      )}
    </>
  );
}

/** What a line is for when it is neither a deal nor a team's result. */
const ownCauses = {
  result: 'statement.ownResult',
  floor: 'statement.floor',
  kicker: 'statement.kicker',
  'catch-up': 'statement.catchUp',
  'roll-up': 'statement.rollUp',
} as const;

function Nothing({ texts }: { readonly texts: Texts }): ReactNode {
  return (
    <>
      <span aria-hidden="true">–</span>
      <span className="pl-hidden">{texts.say('value.none')}</span>
    </>
  );
}

function Chevron(): ReactNode {
  return (
    <svg className="pl-chevron" width="10" height="10" viewBox="0 0 10 10" aria-hidden="true" focusable="false">
      <path d="M2 3.5 5 6.5 8 3.5" />
    </svg>
  );
}
