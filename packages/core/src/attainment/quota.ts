import * as z from 'zod';
import { collectIssues, fail, issue, quoteFound, type Result, readDocument, succeed } from '../foundation/index.js';
import { type DecimalInput, type Fraction, parseDecimal } from '../money/index.js';

/**
 * A quota in a document: what a participant or a team should reach in a component during a period (`2026-Q1`), as a decimal
 * in the unit of the component's measure.
 */
export interface QuotaDocument {
  readonly participant?: string | undefined;
  readonly team?: string | undefined;
  readonly component: string;
  readonly period: string;
  readonly amount: DecimalInput;
}

/** The schema of a list of {@link QuotaDocument}. */
export const quotaDocumentsSchema = z.array(
  z.strictObject({
    participant: z.string().min(1).optional(),
    team: z.string().min(1).optional(),
    component: z.string().min(1),
    period: z.string().min(1),
    amount: z.union([z.string(), z.number()]),
  }),
);

/** Whose quota it is. */
export interface QuotaHolder {
  readonly kind: 'participant' | 'team';
  readonly id: string;
}

/** What a quota in a book is for; `index` is its place in the document. */
export interface QuotaEntry {
  readonly index: number;
  readonly holder: QuotaHolder;
  readonly component: string;
  readonly period: string;
}

/** All quotas, by holder, component and period. */
export interface QuotaBook {
  readonly entries: readonly QuotaEntry[];
  readonly of: (holder: QuotaHolder, component: string, period: string) => Fraction | null;
}

/**
 * Reads quotas. Issues: `attainment/unreadable-quotas`, `attainment/quota-holder` (neither or both of participant and team),
 * `attainment/duplicate-quota`, `attainment/negative-quota`, `money/not-a-decimal`.
 */
export function parseQuotas(input: unknown): Result<QuotaBook> {
  const documents = readDocument(quotaDocumentsSchema, input, 'attainment/unreadable-quotas');
  if (!documents.ok) return documents;
  const collector = collectIssues();
  const quotas = new Map<string, Fraction>();
  const entries: QuotaEntry[] = [];
  documents.value.forEach((each, index) => {
    const id = each.participant ?? each.team;
    if (id === undefined || (each.participant !== undefined && each.team !== undefined)) {
      collector.issues.push(
        issue('attainment/quota-holder', [index], id === undefined ? 'neither' : 'both', 'a participant or a team'),
      );
      return;
    }
    const holder: QuotaHolder = { kind: each.team === undefined ? 'participant' : 'team', id };
    const { component, period } = each;
    const key = keyOf(holder, component, period);
    entries.push({ index, holder, component, period });
    const amount = collector.take(parseDecimal(each.amount), [index, 'amount']);
    if (quotas.has(key)) {
      collector.issues.push(
        issue('attainment/duplicate-quota', [index], quoteFound(id), 'one quota for a component and period'),
      );
    } else if (amount && amount.numerator < 0n) {
      collector.issues.push(
        issue('attainment/negative-quota', [index, 'amount'], quoteFound(each.amount), 'an amount of 0 or more'),
      );
    } else if (amount) quotas.set(key, amount);
  });
  if (collector.issues.length > 0) return fail(collector.issues);
  return succeed({
    entries,
    of: (holder, component, period) => quotas.get(keyOf(holder, component, period)) ?? null,
  });
}

function keyOf(holder: QuotaHolder, component: string, period: string): string {
  return JSON.stringify([holder.kind, holder.id, component, period]);
}
