import { addTransactions, type TransactionRow } from '../../crediting/index.js';
import { unwrap } from '../../foundation/index.js';
import type { EarningsInput } from '../earnings-input.js';
import type { EarningsRun } from '../earnings-run.js';
import { type FurtherQuestion, type FurtherTransactions, furtherTransactions } from './further-transactions.js';
import { narrowInput } from './narrow-input.js';
import { planFor, recalculate } from './recalculate.js';

/** Somebody's result in one component, to be calculated again and again with further deals; of the rest only what it needs. */
export interface Trial {
  readonly deals: FurtherTransactions;
  readonly runWith: (rows: readonly TransactionRow[]) => EarningsRun;
}

/** Opens a trial; or says why there can be no further deal. */
export function openTrial(input: EarningsInput, question: FurtherQuestion): Trial | 'not-a-sum' | 'not-credited' {
  const plan = planFor(input.plan, question.compiled.component.id);
  const deals = furtherTransactions(input, question);
  if (typeof deals === 'string') return deals;
  const narrow = narrowInput({ ...input, plan }, [question.participant]).input;
  const runWith = (rows: readonly TransactionRow[]) => {
    // Rows that cannot be read come only from what the caller said of the deal.
    const transactions = unwrap(addTransactions(narrow.transactions, rows));
    return recalculate({ ...narrow, transactions });
  };
  return { deals, runWith };
}
