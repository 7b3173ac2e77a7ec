import type { Measure } from '../attainment/index.js';
import { always, checkSpan, type Effective, type PeriodKind, parsePlainDate } from '../calendar/index.js';
import {
  collectIssues,
  deepFreeze,
  fail,
  type IssueCollector,
  issue,
  quoteFound,
  type Result,
  readDocument,
  succeed,
} from '../foundation/index.js';
import { parseCurrency, parseFraction, toExactText } from '../money/index.js';
import { parseRateTable } from '../rates/index.js';
import type { Plan, PlanComponent } from './plan.js';
import {
  type ComponentDocument,
  type MeasureDocument,
  type PlanDocument,
  planDocumentSchema,
} from './plan-document.js';

const lengthOf: Readonly<Record<PeriodKind, number>> = { month: 1, quarter: 3, year: 12 };

/**
 * Reads a plan document into its normal form. All problems are reported at once.
 *
 * Issues: `plan/unreadable` (shape and unknown keys), `plan/duplicate-component`, `plan/unknown-measure`,
 * `plan/measure-needs-sum-or-count`, `plan/wrong-unit`, `plan/quota-needed`, `plan/quota-not-over-attainment`, `plan/attainment-too-short`,
 * `plan/target-incentive-needed`, `plan/target-incentive-unused`, `plan/negative-target-incentive`, and those of `rates`, `calendar` and `money`.
 */
export function parsePlan(input: unknown): Result<Plan> {
  const read = readDocument<PlanDocument>(planDocumentSchema, input, 'plan/unreadable');
  if (!read.ok) return read;
  const document = read.value;
  const collector = collectIssues();
  collector.take(parseCurrency(document.currency), ['currency']);
  const effective = readEffective(document, collector);
  const measures = Object.entries(document.measures).map(([id, each]) => readMeasure(id, each, collector));
  const seen = new Set<string>();
  const components = document.components.map((each, index) => {
    if (seen.has(each.id)) {
      collector.issues.push(
        issue('plan/duplicate-component', ['components', index, 'id'], quoteFound(each.id), 'an id of its own'),
      );
    }
    seen.add(each.id);
    return readComponent(each, index, document, collector);
  });
  if (collector.issues.length > 0) return fail(collector.issues);
  const rounding = { mode: document.rounding?.mode ?? 'half-up', at: document.rounding?.at ?? 'component' } as const;
  const { id, version, currency, calendar } = document;
  return succeed(deepFreeze({ id, version, effective, currency, calendar, rounding, measures, components }));
}

function readEffective(document: PlanDocument, collector: IssueCollector): Effective {
  const from = collector.take(parsePlainDate(document.effective.from), ['effective', 'from']);
  const to = document.effective.to;
  const until = to === undefined ? undefined : collector.take(parsePlainDate(to), ['effective', 'to']);
  const span = { from: from ?? always, ...(until === undefined ? {} : { to: until }) };
  collector.take(checkSpan(span), ['effective']);
  return span;
}

function readMeasure(id: string, document: MeasureDocument, collector: IssueCollector): Measure {
  if ((document.sum === undefined) === (document.count === undefined)) {
    const found = document.sum === undefined ? 'neither' : 'both';
    collector.issues.push(issue('plan/measure-needs-sum-or-count', ['measures', id], found, 'either `sum` or `count`'));
  }
  const given = document.sum === undefined ? 'number' : document.sum === 'amount' ? 'money' : undefined;
  if (given !== undefined && document.unit !== undefined && document.unit !== given) {
    const expected = `\`${given}\`, or no \`unit\``;
    collector.issues.push(issue('plan/wrong-unit', ['measures', id, 'unit'], quoteFound(document.unit), expected));
  }
  return {
    id,
    of: document.sum === undefined ? 'count' : { sum: document.sum },
    unit: given ?? document.unit ?? 'number',
    date: document.date ?? 'effectiveOn',
    where: document.where ?? {},
  };
}

function readComponent(
  document: ComponentDocument,
  index: number,
  plan: PlanDocument,
  collector: IssueCollector,
): PlanComponent {
  const path = ['components', index] as const;
  const table = collector.take(parseRateTable(document.rates), [...path, 'rates']);
  if (!Object.hasOwn(plan.measures, document.measure)) {
    const expected = `one of ${Object.keys(plan.measures)
      .map((each) => `\`${each}\``)
      .join(', ')}`;
    collector.issues.push(issue('plan/unknown-measure', [...path, 'measure'], quoteFound(document.measure), expected));
  }
  const quota = document.quota?.period ?? null;
  const measurement = document.measurement ?? quota ?? 'month';
  const attainmentOver = document.attainment?.over ?? quota ?? measurement;
  checkPeriods(path, document, { quota, measurement, attainmentOver }, collector);
  const share = document.pays?.targetIncentive;
  if (table && (table.pays === 'payout') !== (share !== undefined)) {
    const needed = table.pays === 'payout';
    collector.issues.push(
      issue(
        needed ? 'plan/target-incentive-needed' : 'plan/target-incentive-unused',
        [...path, 'pays'],
        needed ? 'nothing' : 'a share of the target incentive beside tiers of rates',
        needed ? 'the share of the target incentive that a payout of 1 pays' : 'tiers with `payout`, or no `pays`',
      ),
    );
  }
  const exactShare =
    share === undefined ? undefined : collector.take(parseFraction(share), [...path, 'pays', 'targetIncentive']);
  if (exactShare && exactShare.numerator < 0n) {
    const where = [...path, 'pays', 'targetIncentive'];
    collector.issues.push(issue('plan/negative-target-incentive', where, quoteFound(share), '0 or more'));
  }
  return {
    id: document.id,
    label: document.label ?? document.id,
    measure: document.measure,
    of: document.of ?? 'participant',
    quota,
    measurement,
    attainmentOver,
    withoutQuota: document.withoutQuota ?? 'nothing',
    targetIncentiveShare: exactShare ? toExactText(exactShare) : null,
    rates: document.rates,
  };
}

function checkPeriods(
  path: readonly (string | number)[],
  document: ComponentDocument,
  periods: Pick<PlanComponent, 'quota' | 'measurement' | 'attainmentOver'>,
  collector: IssueCollector,
): void {
  if (document.rates.by === 'attainment' && periods.quota === null) {
    collector.issues.push(
      issue(
        'plan/quota-needed',
        [...path, 'quota'],
        'nothing',
        'the period of the quota, since the table stands on attainment',
      ),
    );
  }
  if (periods.quota !== null && periods.quota !== periods.attainmentOver) {
    const expected = `\`${periods.quota}\`, the period of the quota`;
    collector.issues.push(
      issue(
        'plan/quota-not-over-attainment',
        [...path, 'attainment', 'over'],
        quoteFound(periods.attainmentOver),
        expected,
      ),
    );
  }
  if (lengthOf[periods.attainmentOver] < lengthOf[periods.measurement]) {
    const expected = `a period at least as long as the measurement period, \`${periods.measurement}\``;
    collector.issues.push(
      issue('plan/attainment-too-short', [...path, 'attainment', 'over'], quoteFound(periods.attainmentOver), expected),
    );
  }
}
