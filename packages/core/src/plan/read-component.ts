import type { Measure } from '../attainment/index.js';
import type { Effective } from '../calendar/index.js';
import { parseCreditRules } from '../crediting/index.js';
import { collectIssues, fail, type Result, succeed } from '../foundation/index.js';
import { parseFraction, toExactText } from '../money/index.js';
import { checkCredit } from './check-credit.js';
import { checkEvent } from './check-event.js';
import { checkMeasure } from './check-measure.js';
import { checkModifiers } from './check-modifiers.js';
import { checkPeriods } from './check-periods.js';
import { checkPool } from './check-pool.js';
import { checkPricing } from './check-pricing.js';
import { checkRead } from './check-read.js';
import { checkTargetIncentive } from './check-target-incentive.js';
import type { ComponentDocument } from './component-document.js';
import type { ComponentCheck, ComponentReading } from './component-reading.js';
import { modifierDocumentOf } from './modifier-document-of.js';
import { creditRuleDocumentOf, poolDocumentOf, pricingDocumentOf } from './normal-form.js';
import { paysByTransaction } from './pays-by-transaction.js';
import type { PlanComponent } from './plan.js';
import { readEffectiveInside } from './read-effective.js';
import { readModifiers } from './read-modifiers.js';
import { readPool } from './read-pool.js';
import { readPricing } from './read-pricing.js';

/** What a component has to know of its plan. */
export interface PlanAround {
  readonly effective: Effective | undefined;
  /** The measures that could be read, and the names of all of them. */
  readonly measures: ReadonlyMap<string, Measure>;
  readonly measureIds: readonly string[];
}

const checks: readonly ComponentCheck[] = [
  ...[checkMeasure, checkPricing, checkPeriods, checkTargetIncentive, checkEvent, checkRead],
  ...[checkCredit, checkModifiers, checkPool],
];

/** Reads one component into normal form; the paths start at the component. Issues: those of its parts and checks. */
export function readComponent(document: ComponentDocument, plan: PlanAround): Result<PlanComponent> {
  const collector = collectIssues();
  const reading = read(document, plan, collector);
  for (const check of checks) for (const each of check(reading)) collector.issues.push(each);
  return collector.issues.length > 0 ? fail(collector.issues) : succeed(normalFormOf(reading));
}

function read(
  document: ComponentDocument,
  plan: PlanAround,
  collector: ReturnType<typeof collectIssues>,
): ComponentReading {
  const number = (given: string | number | undefined, path: readonly string[]) =>
    (given === undefined ? undefined : collector.take(parseFraction(given), path)) ?? null;
  const { quota: quotaDocument, pays, effective, pool } = document;
  const quota = quotaDocument?.period ?? null;
  const measurement = document.measurement ?? quota ?? 'month';
  const over = document.attainment?.over ?? quota ?? measurement;
  const pricing = collector.take(readPricing(document)) ?? null;
  const measure = plan.measures.get(document.measure ?? '') ?? null;
  const isKnown = document.measure === undefined || measure !== null || null;
  const marginal = pricing?.kind === 'table' && pricing.table.mode === 'marginal';
  const byDefault = marginal || over === 'event' ? 'at-deal' : 'period-end';
  return {
    document,
    measures: plan.measures,
    measureIds: plan.measureIds,
    measure,
    effective: (effective && collector.take(readEffectiveInside(effective, plan.effective), ['effective'])) ?? null,
    crediting: collector.take(parseCreditRules(document.crediting), ['crediting']) ?? null,
    quota,
    measurement,
    over,
    read: document.attainment?.read ?? byDefault,
    targetIncentiveShare: number(pays?.targetIncentive, ['pays', 'targetIncentive']),
    pricing,
    modifiers: collector.take(readModifiers(document.modifiers ?? [], quota !== null), ['modifiers']) ?? null,
    pool: (pool && collector.take(readPool(pool), ['pool'])) ?? null,
    budget: number(document.budget, ['budget']),
    paysByDeal: isKnown && pricing && paysByTransaction({ of: document.of ?? 'participant', measure, pricing }),
  };
}

function normalFormOf(reading: ComponentReading): PlanComponent {
  const { document, effective, crediting, pricing, pool, targetIncentiveShare, budget } = reading;
  return {
    id: document.id,
    label: document.label ?? document.id,
    measure: document.measure ?? null,
    of: document.of ?? 'participant',
    effective,
    crediting: (crediting ?? []).map(creditRuleDocumentOf),
    splits: document.splits ?? 'credit',
    quota: reading.quota,
    quotaBasis: document.quota?.basis ?? 'full',
    measurement: reading.measurement,
    attainmentOver: reading.over,
    read: reading.read,
    withoutQuota: document.withoutQuota ?? 'nothing',
    targetIncentiveShare: targetIncentiveShare && toExactText(targetIncentiveShare),
    ...pricingDocumentOf(pricing ?? { kind: 'goal' }),
    modifiers: (document.modifiers ?? []).map(modifierDocumentOf),
    pool: pool && poolDocumentOf(pool),
    budget: budget && toExactText(budget),
  };
}
