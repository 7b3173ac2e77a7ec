import { pickTransactions } from '../../crediting/index.js';
import { compareText } from '../../foundation/index.js';
import type { EarningsInput } from '../earnings-input.js';
import { concernedPeople } from './concerned-people.js';
import { concernedRows } from './concerned-rows.js';

/** A part of a calculation's input in which the results of `people` are what they are in the whole. */
export interface NarrowInput {
  readonly input: EarningsInput;
  /** On the plan and concerned, by id. */
  readonly people: readonly string[];
  /** 1 for each transaction of the whole that the part has. */
  readonly keep: Uint8Array;
}

/** Leaves of an input what matters to everybody whose pay can move with a credit of one of `seeds`. */
export function narrowInput(input: EarningsInput, seeds: Iterable<string>): NarrowInput {
  const onPlan = new Set(input.assignments.map((each) => each.participant));
  const concerned = concernedPeople(input, seeds);
  if (concerned === null) {
    return { input, people: [...onPlan].sort(compareText), keep: new Uint8Array(input.transactions.size).fill(1) };
  }
  const isPaid = (id: string) => onPlan.has(id);
  // A team's result counts members who are not on the plan themselves; else nobody needs their credit.
  const ofTeams = input.plan.components.some((each) => each.component.of === 'team');
  const keep = concernedRows(input, ofTeams ? concerned : new Set([...concerned].filter(isPaid)));
  const assignments = input.assignments.filter((each) => concerned.has(each.participant));
  const transactions = keep.includes(0) ? pickTransactions(input.transactions, keep) : input.transactions;
  return { input: { ...input, assignments, transactions }, people: [...concerned].filter(isPaid).sort(), keep };
}
