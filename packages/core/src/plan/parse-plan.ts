import { type Measure, type MeasureDocument, parseMeasures } from '../attainment/index.js';
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
import { parseCurrency } from '../money/index.js';
import { checkLinks } from './check-links.js';
import type { Plan } from './plan.js';
import type { PlanDocument } from './plan-document.js';
import { planDocumentSchema } from './plan-schema.js';
import { type PlanAround, readComponent } from './read-component.js';
import { readEffective } from './read-effective.js';
import { readPlanTests } from './read-plan-tests.js';

/**
 * Reads a plan document into its normal form. All problems are reported at once.
 *
 * Issues: `plan/unreadable` (shape and unknown keys) alone; otherwise all others of this room that `docs/errors.md` lists as issues, and those of
 * `rates`, `attainment`, `crediting`, `people`, `calendar` and `money`.
 *
 * @example
 * const result = parsePlan({ ...plan, curency: 'EUR' });
 * result.ok ? [] : result.issues.map(formatIssue);
 * // ['plan/unreadable at curency: found a key that is not known here, expected no such key']
 */
export function parsePlan(input: unknown): Result<Plan> {
  const read = readDocument<PlanDocument>(planDocumentSchema, input, 'plan/unreadable');
  if (!read.ok) return read;
  const document = read.value;
  const collector = collectIssues();
  collector.take(parseCurrency(document.currency), ['currency']);
  const effective = collector.take(readEffective(document.effective), ['effective']);
  const measures = collector.take(parseMeasures(document.measures), ['measures']);
  const readable = measures ?? readableMeasures(document.measures);
  const components = readComponents(
    document,
    {
      effective,
      measures: new Map(readable.map((each) => [each.id, each])),
      measureIds: Object.keys(document.measures),
    },
    collector,
  );
  for (const each of checkLinks(document.components)) collector.issues.push(each);
  const tests = collector.take(readPlanTests(document), ['tests']);
  if (!effective || !measures || !tests || collector.issues.length > 0) return fail(collector.issues);
  const rounding = { mode: document.rounding?.mode ?? 'half-up', at: document.rounding?.at ?? 'component' } as const;
  const { id, version, currency } = document;
  const calendar = { ...document.calendar };
  return succeed(deepFreeze({ id, version, effective, currency, calendar, rounding, measures, components, tests }));
}

/** The measures without the ones that cannot be read, so that what stands on the others is checked all the same. */
function readableMeasures(documents: Readonly<Record<string, MeasureDocument>>): readonly Measure[] {
  const result = parseMeasures(documents);
  if (result.ok) return result.value;
  const broken = new Set(result.issues.map((each) => each.path[0]));
  const rest = Object.entries(documents).filter(([id]) => !broken.has(id));
  return rest.length < Object.keys(documents).length ? readableMeasures(Object.fromEntries(rest)) : [];
}

function readComponents(document: PlanDocument, around: PlanAround, collector: IssueCollector) {
  const seen = new Set<string>();
  return document.components.flatMap((each, index) => {
    if (seen.has(each.id)) {
      const path = ['components', index, 'id'];
      collector.issues.push(issue('plan/duplicate-component', path, quoteFound(each.id), 'an id of its own'));
    }
    seen.add(each.id);
    return collector.take(readComponent(each, around), ['components', index]) ?? [];
  });
}
