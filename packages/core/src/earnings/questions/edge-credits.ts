import { type Fraction, multiply, subtract } from '../../money/index.js';
import type { CompiledComponent } from '../../plan/index.js';
import { type Axis, creditCurve } from '../../rates/index.js';
import type { Workings } from '../workings.js';

/** An axis of a component and the values on it at which something changes. */
export interface EdgedAxis {
  readonly by: Axis;
  readonly edges: readonly Fraction[];
  /** True where pay follows a line between the edges that may bend or fall. */
  readonly bends: boolean;
}

/** Every axis of a component with its edges. */
export function edgedAxes({ pricing, modifiers, pool }: CompiledComponent): EdgedAxis[] {
  const { gates, periodKickers, periodMultipliers } = modifiers;
  const points = [...gates, ...periodKickers, ...(pool?.qualify ? [pool.qualify] : [])];
  const axes = points.map(({ by, atLeast }): EdgedAxis => ({ by, edges: [atLeast], bends: false }));
  const tables = pricing.kind === 'table' ? [pricing.table] : [];
  const goals = pricing.kind === 'scorecard' ? pricing.goals.map((goal) => goal.table) : [];
  for (const { by, tiers, mode } of [...periodMultipliers, ...tables, ...goals]) {
    axes.push({ by, edges: tiers.map((tier) => tier.from), bends: mode === 'interpolated' });
  }
  for (const { by, from } of pricing.kind === 'grid' ? [pricing.grid.rows, pricing.grid.columns] : []) {
    axes.push({ by, edges: from, bends: pricing.kind === 'grid' && pricing.grid.between === 'bilinear' });
  }
  return axes;
}

/** How much more credit brings a result to each edge of the axes that stand on it; below 0 for those behind. */
export function edgeCredits({ compiled, quota, creditedToDate }: Workings): Fraction[] {
  const event = compiled.component.attainmentOver === 'event';
  return edgedAxes(compiled).flatMap(({ by, edges }): Fraction[] => {
    const onOwn = by.kind === 'measure' && by.measure === compiled.component.measure;
    if (by.kind === 'output') return curveEdges(compiled).map((edge) => subtract(edge, creditedToDate));
    if (by.kind !== 'amount' && by.kind !== 'attainment' && by.kind !== 'count' && !onOwn) return [];
    const scale = by.kind === 'attainment' ? quota : by.kind === 'measure' ? by.target : null;
    const credits = scale === null ? edges : edges.map((edge) => multiply(edge, scale));
    const further = credits.map((edge) => subtract(edge, creditedToDate));
    // A table that looks at each deal alone stands on the further deal itself, a gate still on everything.
    return event ? [...further, ...credits] : further;
  });
}

function curveEdges({ pricing }: CompiledComponent): Fraction[] {
  return pricing.kind === 'table' ? creditCurve(pricing.table, null).flatMap(({ from }) => from ?? []) : [];
}
