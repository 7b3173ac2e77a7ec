import { isOfDeals } from './generate-measures.js';
import type { Chances } from './mechanisms.js';
import type { AxisDocument, ComponentDocument, PlanDocument } from './plan-documents.js';

/** What is known of a component before its tables are made. */
export interface Draft {
  readonly id: string;
  readonly measure?: string;
  readonly of: 'participant' | 'team';
  readonly hasQuota: boolean;
  readonly participants: readonly string[];
  readonly measures: PlanDocument['measures'];
  /** The components before this one: links run backwards, so there is no circle. */
  readonly others: readonly ComponentDocument[];
}

/** An axis for tables read at the end of the period, gates, multipliers, kickers and goals. */
export function generateAxis(chances: Chances, draft: Draft): AxisDocument {
  const { pick, uses } = chances;
  const { measure, measures, others, hasQuota } = draft;
  const withQuota = others.filter((each) => each.quota !== undefined).map((each) => each.id);
  const paying = others.filter((each) => each.rates ?? each.scorecard).map((each) => each.id);
  const target = () => (uses('measure-axis', 0.4) ? { target: pick(['1000', '3', '0.5']) } : {});
  const axes: (() => AxisDocument)[] = [
    ...(measure === undefined ? [] : [(): AxisDocument => 'amount']),
    ...(hasQuota ? [(): AxisDocument => 'attainment', (): AxisDocument => 'attainment'] : []),
    ...(measure !== undefined && isOfDeals(measures, measure) && uses('count-axis', 1)
      ? [(): AxisDocument => 'count']
      : []),
    ...(uses('measure-axis', 1) ? [(): AxisDocument => ({ measure: pick(Object.keys(measures)), ...target() })] : []),
    ...(withQuota.length > 0 && uses('attainment-of', 1)
      ? [(): AxisDocument => ({ attainmentOf: pick(withQuota) })]
      : []),
    ...(paying.length > 0 && uses('payout-of', 1) ? [(): AxisDocument => ({ payoutOf: pick(paying) })] : []),
  ];
  return axes.length === 0 ? 'amount' : pick(axes)();
}

/** The same for gates, multipliers and kickers, which can also stand on what the own table has paid. */
export function generateModifierAxis(chances: Chances, draft: Draft, mayUseOutput: boolean): AxisDocument {
  return mayUseOutput && chances.uses('output-axis', 0.15) ? 'output' : generateAxis(chances, draft);
}

/** Edges that deals of the generator reach on an axis, rising. */
export function generateEdges(chances: Chances, by: AxisDocument, count: number): string[] {
  const { pick, whole } = chances;
  const isRatio =
    by === 'attainment' ||
    (typeof by === 'object' && ('attainmentOf' in by || ('measure' in by && by.measure === 'sum-rate')));
  const isSmall =
    by === 'count' || (typeof by === 'object' && 'measure' in by && (by.target !== undefined || by.measure.length < 6));
  const next = () => {
    if (isRatio) return pick(['0.25', '0.5', '0.8', '1', '1.2', '1.5', '1/3', '2']);
    return isSmall ? pick(['1', '2', '3', '0.5', '4/3', '5']) : String(whole(1, pick([10, 20, 60])) * 50);
  };
  const edges = new Set([pick(['0', '0', '0', next()])]);
  while (edges.size < count) edges.add(next());
  return [...edges].sort((a, b) => numberOf(a) - numberOf(b));
}

/** Only to order a few small texts; the evaluator reads them exactly. */
function numberOf(text: string): number {
  const [over, under = '1'] = text.split('/');
  return Number(over) / Number(under);
}
