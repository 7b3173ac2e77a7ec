import type { Expected, ExpectedAttainment, ExpectedUncredited } from './read-scenarios.js';

/** What a calculation gave, in the words of a scenario. Only one of `refused` and the rest says something. */
export interface Outcome {
  readonly lines: readonly { readonly id: string; readonly amount: string }[];
  readonly totals: readonly { readonly participant: string; readonly component: string; readonly amount: string }[];
  readonly attainment: readonly ExpectedAttainment[];
  readonly uncredited: readonly ExpectedUncredited[];
  /** The codes of what deserves attention; null when the calculation does not say. */
  readonly findings: readonly string[] | null;
  readonly refused: readonly string[];
}

/** The outcome of documents that were refused with these codes. */
export function refusal(refused: readonly string[]): Outcome {
  return { lines: [], totals: [], attainment: [], uncredited: [], findings: [], refused };
}

/**
 * What differs, one row each; empty when the outcome is as expected.
 *
 * Lines: those that are not expected must be zero, so that a scenario may leave zero lines out. Totals: the same, summed over
 * all paid periods. Uncredited and findings: exactly the expected, none when nothing is said; a code counts once.
 */
export function differencesOf(expected: Expected, outcome: Outcome): string[] {
  const refused = differences('refused', expected.refused ?? [], outcome.refused);
  if (refused.length > 0 || expected.refused) return refused;
  return [
    ...(expected.lines ? amountDifferences('line', linesOf(expected), outcome.lines.map(idAndAmount)) : []),
    ...(expected.totals ? amountDifferences('total', totalsOf(expected), sumByKey(outcome.totals)) : []),
    ...attainmentDifferences(expected.attainment ?? [], outcome.attainment),
    ...differences('uncredited', (expected.uncredited ?? []).map(uncreditedRow), outcome.uncredited.map(uncreditedRow)),
    ...(outcome.findings ? differences('finding', expected.findings ?? [], outcome.findings) : []),
  ];
}

type Amounts = readonly (readonly [string, bigint])[];

function linesOf(expected: Expected): Amounts {
  return (expected.lines ?? []).map(idAndAmount);
}

function idAndAmount({ id, amount }: { readonly id: string; readonly amount: string }): readonly [string, bigint] {
  return [id, minorUnits(amount)];
}

function totalsOf(expected: Expected): Amounts {
  return Object.entries(expected.totals ?? {}).flatMap(([participant, components]) =>
    Object.entries(components).map(
      ([component, amount]) => [`${participant} ${component}`, minorUnits(amount)] as const,
    ),
  );
}

function sumByKey(totals: Outcome['totals']): Amounts {
  const sums = new Map<string, bigint>();
  for (const { participant, component, amount } of totals) {
    const key = `${participant} ${component}`;
    sums.set(key, (sums.get(key) ?? 0n) + minorUnits(amount));
  }
  return [...sums];
}

function amountDifferences(kind: string, expected: Amounts, found: Amounts): string[] {
  const texts = (amounts: Amounts) => amounts.map(([key, units]) => `${key} = ${units}`);
  const named = new Set(expected.map(([key]) => key));
  const told = found.filter(([key, units]) => units !== 0n || named.has(key));
  const given = new Set(found.map(([key]) => key));
  // A total of zero may be that of somebody who has no result at all.
  const due = expected.filter(([key, units]) => kind === 'line' || units !== 0n || given.has(key));
  return differences(kind, texts(due), texts(told), false);
}

function attainmentDifferences(expected: Outcome['attainment'], found: Outcome['attainment']): string[] {
  const key = (each: ExpectedAttainment) => `${each.participant} ${each.component} ${each.period}`;
  const values = new Map(found.map((each) => [key(each), each.value]));
  return expected.flatMap((each) => {
    const value = values.get(key(each));
    if (value !== undefined && sameRatio(value, each.value)) return [];
    return [`attainment of ${key(each)}: expected ${each.value}, found ${value}`];
  });
}

function uncreditedRow({ component, transaction, participant, reason }: ExpectedUncredited): string {
  return `${component} ${transaction} ${participant} ${reason}`;
}

function differences(kind: string, expected: readonly string[], found: readonly string[], once = true): string[] {
  const [left, right] = once ? [[...new Set(expected)], [...new Set(found)]] : [[...expected], [...found]];
  const missing = left.filter((each) => times(each, right) < times(each, left));
  const extra = right.filter((each) => times(each, left) < times(each, right));
  return [
    ...missing.map((each) => `${kind} expected: ${each}`).sort(),
    ...extra.map((each) => `${kind} found: ${each}`).sort(),
  ];
}

function times(row: string, rows: readonly string[]): number {
  return rows.filter((each) => each === row).length;
}

/** Scenarios are in currencies of two decimals. */
function minorUnits(amount: string): bigint {
  const [, sign = '', whole = '', decimals = ''] = /^(-?)(\d+)\.(\d{2})$/.exec(amount) ?? [];
  if (whole === '') throw new RangeError(`\`${amount}\` is no amount of money with two decimals`);
  return BigInt(`${sign}${whole}${decimals}`);
}

function sameRatio(a: string | null, b: string | null): boolean {
  if (a === null || b === null) return a === b;
  const [left, right] = [ratioOf(a), ratioOf(b)];
  return left.top * right.bottom === right.top * left.bottom;
}

function ratioOf(text: string): { readonly top: bigint; readonly bottom: bigint } {
  const [top = '', bottom = '1'] = text.split('/');
  const [whole = '', decimals = ''] = top.split('.');
  return { top: BigInt(whole + decimals), bottom: BigInt(bottom) * 10n ** BigInt(decimals.length) };
}
