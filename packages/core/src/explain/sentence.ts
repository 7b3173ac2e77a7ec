import type { PlainDate } from '../calendar/index.js';
import { formatDate, formatQuantity } from './format-quantity.js';
import type { Quantity } from './quantity.js';
import type { TraceStep } from './trace-node.js';

/** What a sentence needs of a step: {@link TraceNode} has it, and so has every step of an explanation view. */
export interface Sayable {
  readonly step: TraceStep;
  readonly value: Quantity | null;
  readonly facts: Readonly<Record<string, Quantity | string>>;
}

/** One template per step; `{value}` and `{fact}` are filled in, formatted for the reader. */
export type SentenceCatalogue = Readonly<Record<TraceStep, string>>;

/** The English sentences. */
export const englishSentences: SentenceCatalogue = {
  line: '{value} for deal {deal}',
  'result-line': '{value} for the result of the period',
  'team-line': '{value} for the result of {team}',
  'curve-after': 'Earned in the period up to and including this, before rounding: {value}',
  'curve-before': 'Earned in the period before this, before rounding: {value}',
  slice: '{width} at {rate}: {value}',
  attainment: 'Attainment {value}: {credited} of a quota of {quota}',
  credited: 'Credited so far in {period}: {value}',
  quota: 'Quota for {period}: {value}',
  transaction: 'Deal {id}, {label}, on {on}: {value}',
  share: '{name} is credited with {share} of it: {value}',
  team: '{team} reached {value}',
  member: '{name} contributed {value}',
  payout: '{payout} of {share} of a target incentive of {target}: {value}',
  rounding: 'Rounded {mode} to {value}',
  'rounding-difference': 'Rounded {mode}, {after} less {before}: {value}',
  'no-quota': 'There is no quota for {period}, so the plan pays nothing',
  'no-quota-base-rate': 'There is no quota for {period}, so the plan pays at the base rate',
  'no-quota-at-target': 'There is no quota for {period}, so the plan pays at the rate for target',
};

const dateForm = /^\d{4}-\d{2}-\d{2}$/;

/**
 * One step of an explanation as a sentence.
 *
 * @example
 * sentenceOf({ step: 'member', value: { unit: 'money', amount: '120.00', currency: 'USD' }, facts: { name: 'Ana' } }, 'en-US');
 * // 'Ana contributed $120.00'
 */
export function sentenceOf(step: Sayable, locale: string, catalogue: SentenceCatalogue = englishSentences): string {
  return catalogue[step.step].replace(/\{(\w+)\}/g, (_, name: string) => {
    const fact = name === 'value' ? step.value : step.facts[name];
    if (fact === null || fact === undefined) return '–';
    if (typeof fact !== 'string') return formatQuantity(fact, locale);
    return dateForm.test(fact) ? formatDate(fact as PlainDate, locale) : fact;
  });
}
