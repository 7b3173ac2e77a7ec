import type { Documents, TransactionDocument } from '../reference/documents.js';
import { evaluate } from '../reference/evaluate.js';
import { toText } from '../reference/rationals.js';
import { whyRefused } from '../reference/refusals.js';
import type { RunDocuments } from '../src/index.js';
import type { Outcome } from './outcome.js';

/**
 * What the reference evaluator makes of documents, in the words of a scenario; the reason as a text when it does not support
 * them. It believes what it is given, so documents that are meant to be refused are not for it.
 */
export function outcomeOfReference(given: RunDocuments): Outcome | string {
  const documents = written(given);
  const refusal = whyRefused(documents);
  if (refusal !== null) return refusal;
  const { lines, results, uncredited } = evaluate(documents);
  return {
    lines: lines.map(({ id, cents }) => ({ id, amount: amountOf(cents) })),
    totals: results.map(({ participant, component, cents }) => ({ participant, component, amount: amountOf(cents) })),
    attainment: results.map(({ participant, component, period, attainment }) => {
      return { participant, component, period, value: attainment && toText(attainment) };
    }),
    uncredited,
    findings: null,
    refused: [],
  };
}

/** The reference reads documents in which every part is written out. */
function written(given: RunDocuments): Documents {
  // The scenario's own JSON: its transactions are rows, never a packed set.
  const rows = given.transactions as unknown as readonly Partial<TransactionDocument>[];
  const transactions = rows.map((row, index) => ({
    id: String(index),
    owner: null,
    effectiveOn: null,
    amount: null,
    currency: '',
    recordedSeq: 0,
    fields: {},
    numbers: {},
    dates: {},
    ...row,
  }));
  // The shapes are the same JSON under two names.
  return { ...given, quotas: given.quotas ?? [], transactions } as unknown as Documents;
}

function amountOf(cents: bigint): string {
  const digits = String(cents < 0n ? -cents : cents).padStart(3, '0');
  return `${cents < 0n ? '-' : ''}${digits.slice(0, -2)}.${digits.slice(-2)}`;
}
