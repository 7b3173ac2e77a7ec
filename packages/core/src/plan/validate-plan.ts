import { partIdsOf } from '../attainment/index.js';
import { finding, type Issue, type Result, succeed, withPathPrefix } from '../foundation/index.js';
import { type RateTable, reviewGrid, reviewRateTable } from '../rates/index.js';
import { axesOf, linkOf } from './axes-of.js';
import { compilePlan } from './compile-plan.js';
import type { CompiledComponent } from './compiled-plan.js';
import { parsePlan } from './parse-plan.js';
import type { Plan, PlanComponent } from './plan.js';
import { readsAgain, reviewModifiers } from './review-modifiers.js';

/**
 * Reads a plan as {@link parsePlan} does and adds what deserves a look before it is agreed: findings beside the value, each with the place, what was
 * found in numbers of the document, and what would be right. None changes the plan.
 *
 * Issues: those of `parsePlan`. Findings: `rates/cliff`, `rates/pays-less-for-more`, `rates/unreachable-tier`, `rates/gap-at-zero`, `rates/looks-like-percent`,
 * `plan/unused-measure`, `plan/pays-nothing` (a component without rates to which none refers), `plan/catch-up-never`, `plan/paid-every-period`, `plan/floor-above-cap`,
 * `plan/factors-below-zero`.
 *
 * @example
 * const result = validatePlan({ ...plan, measures: { ...plan.measures, wins: { count: true } } });
 * result.ok ? result.findings.map(formatIssue) : [];
 * // ['plan/unused-measure at measures.wins: found a measure that nothing reads, expected a component or an axis that names it']
 */
export function validatePlan(input: unknown): Result<Plan> {
  const read = parsePlan(input);
  if (!read.ok) return read;
  const plan = read.value;
  const reviews = compilePlan(plan).components.flatMap((each, index) =>
    withPathPrefix(['components', index], reviewComponent(each)),
  );
  return succeed(plan, [...read.findings, ...unusedMeasures(plan), ...unusedGoals(plan), ...reviews]);
}

function reviewComponent(compiled: CompiledComponent): Issue[] {
  const { pricing } = compiled;
  const modifiers = reviewModifiers(compiled);
  switch (pricing.kind) {
    case 'table':
      return [
        ...withPathPrefix(['rates'], [...reviewRateTable(pricing.table), ...amountEachPeriod(compiled, pricing.table)]),
        ...modifiers,
      ];
    case 'grid':
      return [...withPathPrefix(['rates', 'grid'], reviewGrid(pricing.grid)), ...modifiers];
    case 'scorecard': {
      const goals = pricing.goals.flatMap(({ table }, index) =>
        withPathPrefix(['scorecard', 'goals', index], reviewRateTable(table)),
      );
      return [...goals, ...modifiers];
    }
    default:
      return modifiers;
  }
}

/** A fixed amount is no curve: a table that reads to date pays it again in the next period. */
function amountEachPeriod(compiled: CompiledComponent, { pays }: RateTable): Issue[] {
  const { attainmentOver, measurement } = compiled.component;
  if (pays !== 'amount' || !readsAgain(compiled)) return [];
  const found = `an amount that is paid in each ${measurement} in which the ${attainmentOver} to date stands at its tier`;
  return [
    finding('plan/paid-every-period', [], found, 'a `measurement` as long as the attainment, unless that is meant'),
  ];
}

/** Measures that no component, no axis and no measure that is used itself refers to. */
function unusedMeasures({ measures, components }: Plan): Issue[] {
  const used = new Set<string>();
  const use = (id: string): void => {
    const measure = measures.find((each) => each.id === id);
    if (!measure || used.has(id)) return;
    used.add(id);
    for (const part of partIdsOf(measure.of)) use(part);
  };
  for (const component of components) for (const id of measuresOf(component)) use(id);
  return measures.flatMap(({ id }) => {
    if (used.has(id)) return [];
    const found = 'a measure that nothing reads';
    return [finding('plan/unused-measure', ['measures', id], found, 'a component or an axis that names it')];
  });
}

function measuresOf(component: PlanComponent): string[] {
  const axes = axesOf(component).flatMap(({ by }) => (typeof by === 'object' && 'measure' in by ? [by.measure] : []));
  return component.measure === null ? axes : [component.measure, ...axes];
}

/** A component that pays nothing is there for others; without them somebody has forgotten its rates. */
function unusedGoals({ components }: Plan): Issue[] {
  const linked = new Set(components.flatMap((each) => axesOf(each).flatMap(({ by }) => linkOf(by) ?? [])));
  return components.flatMap(({ id, rates, scorecard }, index) => {
    if (rates || scorecard || linked.has(id)) return [];
    const found = 'neither `rates` nor a `scorecard`, and no component that refers to it';
    return [finding('plan/pays-nothing', ['components', index], found, 'one of them, unless it is there to be shown')];
  });
}
