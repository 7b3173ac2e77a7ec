import type { IssuePath } from '../foundation/index.js';
import type { AxisDocument } from '../rates/index.js';
import type { PoolDocument, RatesDocument, ScorecardDocument } from './component-document.js';
import type { ModifierDocument } from './modifier-document.js';

/** An axis and where it stands; `role` says what reads it. */
export interface PlacedAxis {
  readonly by: AxisDocument;
  readonly path: IssuePath;
  readonly role: 'table' | 'grid' | 'goal' | 'modifier' | 'qualify';
}

/** The parts of a component, as a document or in normal form, that stand on axes. */
export interface AxisHolder {
  readonly rates?: RatesDocument | null | undefined;
  readonly scorecard?: ScorecardDocument | null | undefined;
  readonly modifiers?: readonly ModifierDocument[] | undefined;
  readonly pool?: PoolDocument | null | undefined;
}

/** Every axis of a component, with its path from the component. */
export function axesOf({ rates, scorecard, modifiers, pool }: AxisHolder): PlacedAxis[] {
  const axes: PlacedAxis[] = [];
  if (rates && 'grid' in rates) {
    axes.push({ by: rates.grid.rows.by, path: ['rates', 'grid', 'rows', 'by'], role: 'grid' });
    axes.push({ by: rates.grid.columns.by, path: ['rates', 'grid', 'columns', 'by'], role: 'grid' });
  } else if (rates) axes.push({ by: rates.by, path: ['rates', 'by'], role: 'table' });
  scorecard?.goals.forEach(({ by }, index) => {
    axes.push({ by, path: ['scorecard', 'goals', index, 'by'], role: 'goal' });
  });
  modifiers?.forEach((each, index) => {
    if ('by' in each) axes.push({ by: each.by, path: ['modifiers', index, 'by'], role: 'modifier' });
  });
  if (pool?.qualify) axes.push({ by: pool.qualify.by, path: ['pool', 'qualify', 'by'], role: 'qualify' });
  return axes;
}

/** The component that an axis refers to, or null. */
export function linkOf(by: AxisDocument): string | null {
  if (typeof by === 'string') return null;
  if ('attainmentOf' in by) return by.attainmentOf;
  return 'payoutOf' in by ? by.payoutOf : null;
}
