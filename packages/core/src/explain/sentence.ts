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
  'floor-line': '{value} to come up to the floor of the period',
  'kicker-line': '{value} as a kicker of the period',
  'catch-up-line': '{value} caught up from earlier periods',
  'pool-line': '{value} of the pool of {team}',
  'shared-line': '{value} for deal {deal}, of which the pay is shared',
  transaction: 'Deal {deal}, on {on}: {value}',
  share: '{name} is credited with {share} of it: {value}',
  territory: '{name} is credited with {share} of it for {territory}: {value}',
  overlay: '{name} is credited with {share} of it as an overlay: {value}',
  assist: '{name} is credited with {share} of it for an assist: {value}',
  'roll-up': '{share} of it rolls up from {name}: {value}',
  credited: 'Credited so far in {period}: {value}',
  attainment: 'Attainment {value}: {credited} of a quota of {quota}',
  quota: 'Quota for {period}: {value}',
  'quota-spread': 'Of {whole} for {period}, {weight} of {weights} falls here: {value}',
  'quota-ramp': 'Since {on} it is ramped to {ratio}',
  'quota-relief': 'Relief ({reason}) for {days} of {total} days lowers it from {before} to {value}',
  'quota-to-date': 'Of the quota, {part} of {parts} periods count so far: {value}',
  team: '{team} reached {value}',
  member: '{name} contributed {value}',
  'no-quota': 'There is no quota for {period}, so the plan pays nothing',
  'no-quota-base-rate': 'There is no quota for {period}, so the plan pays at the base rate',
  'no-quota-at-target': 'There is no quota for {period}, so the plan pays at the rate for target',
  axis: '{axis} reads {value}',
  'curve-after': 'Earned in the period up to and including this, before rounding: {value}',
  'curve-before': 'Earned in the period before this, before rounding: {value}',
  priced: 'Priced by itself, before rounding: {value}',
  slice: '{width} at {rate}: {value}',
  payout: '{payout} of {share} of a target incentive of {target}: {value}',
  fixed: 'A fixed amount of {value}',
  goal: 'Goal {goal} at {at} pays {payout} with a weight of {weight}: {value}',
  'gate-open': 'The gate is open: {axis} reads {value}, at least {needed} is needed',
  'gate-closed': 'The gate is shut: {axis} reads {value}, at least {needed} is needed, so nothing is paid',
  'deal-multiplier': 'This deal is multiplied by {value}',
  multiplier: 'Multiplied by {value}, since {axis} reads {at}',
  'added-multiplier': 'A factor of {value}, counted by what it is above 1, since {axis} reads {at}',
  multiplied: 'After multipliers, {factor} in all: {value}',
  'deal-cap': 'Held to the cap for one deal: {value}',
  kicker: 'A kicker: {value}',
  'kicker-reached': '{axis} reads {at}, at least {needed} is needed for a kicker of {value}',
  cap: 'The cap for {period} is {value}; {before} had come to it before this',
  'soft-cap': 'The cap for {period} is {value}, and {beyond} of what lies beyond; {before} had come to it before this',
  'capped-after': 'What the caps let through up to and including this: {value}',
  'capped-before': 'What the caps let through before this: {value}',
  floor: 'The floor of the period: {value}',
  'catch-up': 'Withheld while the gate was shut: {value}',
  pool: 'The pool of {team}: {value}',
  'pool-part': 'A weight of {weight} among {weights}: {value}',
  'pay-share': '{name} gets {share} of {whole}: {value}',
  budget: 'Of {before} the budget leaves {value}',
  rounding: 'Rounded {mode} to {value}',
  'rounding-difference': 'Rounded {mode}, {after} less {before}: {value}',
  pipeline: 'In this order: gate, rate, multipliers, cap for one deal, kickers, caps, floor, rounding',
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
    if (typeof fact !== 'string') return formatQuantity(fact, locale, name !== 'value' || step.step !== 'attainment');
    return dateForm.test(fact) ? formatDate(fact as PlainDate, locale) : fact;
  });
}
