import {
  type EarningsRun,
  type Fraction,
  metricValues,
  type Quantity,
  toDecimalText,
  toExactText,
  transactionAt,
} from '@paceline/core';
import { ratioQuantity } from '@paceline/core/explain';

/** Numbers as texts without trailing zeros; those of fewer than four digits are everywhere and prove nothing. */
export type Numbers = ReadonlySet<string>;

const fewestDigits = 4;

/** What is known about a participant: attainment, and apart from it results, lines, and how they grew. */
export function numbersOf(
  run: EarningsRun,
  participant: string,
): { readonly attainment: Numbers; readonly rest: Numbers } {
  const component = run.input.plan.plan.components[0]?.id ?? '';
  const attainment = metricValues(run, 'attainment', { of: 'attainment', component })
    .filter((each) => each.participant === participant)
    .flatMap((each) => [...ratioTexts(each.value)]);
  const credit = metricValues(run, 'credit', { of: 'credit', component })
    .filter((each) => each.participant === participant)
    .flatMap((each) => [each.reached, each.target, ...(each.series ?? []).map((point) => point.reached)])
    .flatMap((each) => (each ? quantityTexts(each) : []));
  const earnings = metricValues(run, 'earnings', { of: 'earnings' })
    .filter((each) => each.participant === participant)
    .flatMap((each) => fractionTexts(each.value));
  const lines = run.lines
    .filter((each) => each.participant === participant)
    .flatMap((each) => [each.amount.amount, ...fractionTexts(each.credited)]);
  const results = run.results
    .filter((each) => each.participant === participant)
    .flatMap((each) => [each.total.amount, ...fractionTexts(each.credited), ...fractionTexts(each.creditedToDate)]);
  return { attainment: numbersFrom(attainment), rest: numbersFrom([...credit, ...earnings, ...lines, ...results]) };
}

/** Everything about the participant, the deals behind it, and the result of the team by which the participant is paid. */
export function ownNumbers(run: EarningsRun, participant: string): Numbers {
  const { attainment, rest } = numbersOf(run, participant);
  const { transactions } = run.input;
  const all = Array.from({ length: transactions.size }, (_, index) => transactionAt(transactions, index));
  const amounts = new Map(all.map((each) => [each?.id, each?.amount ?? null]));
  const deals = run.lines.flatMap(({ participant: whose, cause }) =>
    whose === participant && cause.kind === 'transaction' ? fractionTexts(amounts.get(cause.transaction) ?? null) : [],
  );
  const team = run.results
    .filter((each) => each.participant === participant)
    .flatMap((each) => [...ratioTexts(each.attainment.value), ...fractionTexts(each.attainment.quota)]);
  return new Set([...attainment, ...rest, ...numbersFrom([...deals, ...team])]);
}

/** Every number that stands in a text by itself, in any usual notation; an exact ratio such as `2/3` is one number. */
export function numbersIn(text: string): Numbers {
  const plain = text.replaceAll(/(?<=\d),(?=\d{3}\b)/g, '');
  return numbersFrom(plain.match(/(?<![\w./])\d+(?:\.\d+)?(?:\/\d+)?(?![\w/])/g) ?? []);
}

function numbersFrom(texts: readonly string[]): Numbers {
  return new Set(texts.map(trimmed).filter((each) => each.replaceAll(/^0?\.?0*|\D/g, '').length >= fewestDigits));
}

function trimmed(text: string): string {
  const positive = text.replace(/^-/, '');
  return positive.includes('.') ? positive.replace(/\.?0+$/, '') : positive;
}

/** A ratio as a decimal and as percent. */
function ratioTexts(value: Fraction | null): string[] {
  if (!value) return [];
  const quantity = ratioQuantity(value);
  return [
    ...quantityTexts(quantity),
    toDecimalText(value, 4),
    toDecimalText({ ...value, numerator: value.numerator * 100n }, 2),
  ];
}

function quantityTexts(quantity: Quantity): string[] {
  return [quantity.unit === 'money' ? quantity.amount : quantity.value, ...(quantity.exact ? [quantity.exact] : [])];
}

function fractionTexts(value: Fraction | null): string[] {
  return value ? [toExactText(value), toDecimalText(value, 2)] : [];
}
