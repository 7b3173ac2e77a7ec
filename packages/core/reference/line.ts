import type { Day } from './dates.js';
import type { PricedLine, PricedPeriod } from './price-period.js';

/** One amount earned. `cause` is the last part of the id: a deal and how it is credited, or the name of what is paid. */
export interface Line {
  readonly id: string;
  readonly participant: string;
  readonly component: string;
  readonly period: string;
  readonly kind: PricedLine['cause'];
  readonly cause: string;
  readonly cents: bigint;
}

/** A line before it is final: budgets and splits of pay still look at what it is for. */
export interface DraftLine extends PricedLine {
  readonly participant: string;
  readonly priced: PricedPeriod;
}

/** "Line ids: participant/component/period/transaction, with the kind and `via` appended for other kinds, each part URI-encoded." */
export function lineOf({ participant, priced, cause: kind, credit, cents }: DraftLine): Line {
  const { component, period } = priced.workings;
  const causes =
    credit === null
      ? [kind]
      : credit.kind === 'direct' || credit.kind === 'split'
        ? [credit.deal.id]
        : [credit.deal.id, credit.kind, ...(credit.via === null ? [] : [credit.via])];
  const cause = causes.map(encodeURIComponent).join('/');
  const id = [...[participant, component.id, period.key].map(encodeURIComponent), cause].join('/');
  return { id, participant, component: component.id, period: period.key, kind, cause, cents };
}

/** The day of the deal for which a line is paid. */
export function dayOfLine({ credit }: DraftLine): Day {
  return credit?.on ?? '';
}
