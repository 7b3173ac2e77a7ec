import { checkCondition } from '../crediting/index.js';
import {
  collectIssues,
  fail,
  type IssueCollector,
  issue,
  quoteFound,
  type Result,
  succeed,
} from '../foundation/index.js';
import { type Measure, type MeasureKind, partIdsOf } from './measure.js';
import type { MeasureDocument } from './measure-document.js';
import { orderMeasures } from './order-measures.js';
import { readMeasureKind } from './read-measure-kind.js';

/** What a measure is by itself or by its parts. */
type Traits = Pick<Measure, 'unit' | 'date' | 'additive'>;

/**
 * Reads the measures of a plan, by id, into their normal form, in the order of the document. All problems are reported at once, each under the
 * id of its measure.
 *
 * Issues: `plan/measure-needs-sum-or-count` (made in no way, or in more than one), `plan/unknown-measure` (a part that is not there), `plan/cyclic-measure`,
 * `plan/measure-setting-unused`, `plan/wrong-unit`, those of `checkCondition`, `money/not-a-decimal`, `money/imprecise-number`.
 *
 * @example parseMeasures({ margin: { ratio: ['profit', 'bookings'] } }).ok; // false (neither part is there)
 */
export function parseMeasures(documents: Readonly<Record<string, MeasureDocument>>): Result<readonly Measure[]> {
  const collector = collectIssues();
  const kinds = new Map<string, MeasureKind>();
  for (const [id, document] of Object.entries(documents)) {
    const of = readMeasureKind(id, document, collector);
    if (of) kinds.set(id, of);
    if (document.where) collector.take(checkCondition(document.where), [id, 'where']);
    checkParts(id, of, documents, collector);
    checkSettings(id, document, collector);
  }
  const { order, circular } = orderMeasures(kinds);
  for (const [id, part] of circular) {
    const expected = 'measures that are not made of themselves';
    collector.issues.push(
      issue('plan/cyclic-measure', [id], `made of ${quoteFound(part)}, which is made of it`, expected),
    );
  }
  const traits = settleTraits(order, { kinds, documents });
  for (const [id, document] of Object.entries(documents)) checkUnit(id, document.unit, traits.get(id), collector);
  if (collector.issues.length > 0) return fail(collector.issues);
  return succeed(
    Object.entries(documents).flatMap(([id, document]) => {
      const of = kinds.get(id);
      const settled = traits.get(id);
      return of && settled ? [{ id, of, ...settled, where: document.where ?? {} }] : [];
    }),
  );
}

function checkParts(
  id: string,
  of: MeasureKind | undefined,
  documents: Readonly<Record<string, MeasureDocument>>,
  collector: IssueCollector,
): void {
  if (!of) return;
  partIdsOf(of).forEach((part, index) => {
    if (Object.hasOwn(documents, part)) return;
    const path = of.kind === 'weighted' ? [id, 'weighted', index, 'measure'] : [id, 'ratio', index];
    const known = Object.keys(documents).map((each) => `\`${each}\``);
    collector.issues.push(issue('plan/unknown-measure', path, quoteFound(part), `one of ${known.join(', ')}`));
  });
}

/** Settings that would be passed over without a word are refused. */
function checkSettings(id: string, document: MeasureDocument, collector: IssueCollector): void {
  const ofMeasures = document.ratio !== undefined || document.weighted !== undefined;
  for (const key of ['where', 'date', 'splits'] as const) {
    if (document[key] === undefined) continue;
    if (key === 'splits' ? document.count !== undefined : !ofMeasures) continue;
    const expected = key === 'splits' ? '`splits` beside `count` alone' : `\`${key}\` on the measures it is made of`;
    collector.issues.push(issue('plan/measure-setting-unused', [id, key], `\`${key}\``, expected));
  }
}

/** The units, dates and additivity of measures whose parts come before them in `order`; nothing for measures with a part that is not there. */
function settleTraits(
  order: readonly string[],
  read: {
    readonly kinds: ReadonlyMap<string, MeasureKind>;
    readonly documents: Readonly<Record<string, MeasureDocument>>;
  },
): Map<string, Traits> {
  const settled = new Map<string, Traits>();
  for (const id of order) {
    const of = read.kinds.get(id);
    const document = read.documents[id];
    if (!of || !document) continue;
    const parts = partIdsOf(of).flatMap((part) => settled.get(part) ?? []);
    if (parts.length === partIdsOf(of).length) settled.set(id, traitsOf(of, document, parts));
  }
  return settled;
}

function traitsOf(of: MeasureKind, document: MeasureDocument, parts: readonly Traits[]): Traits {
  if (of.kind === 'ratio' || of.kind === 'weighted') {
    const date = parts[0]?.date ?? 'effectiveOn';
    const sameDate = parts.every((part) => part.date === date);
    const money = of.kind === 'weighted' && parts.every((part) => part.unit === 'money');
    return {
      unit: money ? 'money' : 'number',
      date: sameDate ? date : 'effectiveOn',
      additive: of.kind === 'weighted' && sameDate && parts.every((part) => part.additive),
    };
  }
  return {
    unit: 'number' in of && (of.number === 'amount' || document.unit === 'money') ? 'money' : 'number',
    date: document.date ?? 'effectiveOn',
    additive: of.kind === 'sum' || of.kind === 'count',
  };
}

/** Only a sum, average, minimum or maximum of the host's own numbers may choose its unit; elsewhere `unit` may only say what is so anyway. */
function checkUnit(
  id: string,
  given: MeasureDocument['unit'],
  settled: Traits | undefined,
  collector: IssueCollector,
): void {
  if (given === undefined || !settled || given === settled.unit) return;
  const expected = `\`${settled.unit}\`, or no \`unit\``;
  collector.issues.push(issue('plan/wrong-unit', [id, 'unit'], quoteFound(given), expected));
}
