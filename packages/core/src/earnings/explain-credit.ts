import { fieldAt, idAt } from '../crediting/index.js';
import { countQuantity, ratioQuantity, type TraceNode, type TraceSubject } from '../explain/index.js';
import { compareText } from '../foundation/index.js';
import { add, compare, divide, type Fraction, fraction, one, zero } from '../money/index.js';
import { type CreditList, ownerOf, positionIn } from './credit-list.js';
import {
  type MeasuredCredit,
  type MeasuredCredits,
  measuredCreditAt,
  valueAt,
  wholeValueAt,
} from './credited-columns.js';
import { nameOf, type Tracer, teamName } from './tracer.js';

/** The deal at a position, and what part of it is credited how. A roll-up's deal is the number of whoever it comes from. */
export function explainTransaction(tracer: Tracer, columns: MeasuredCredits, position: number): TraceNode[] {
  const { node, measured, run } = tracer;
  const credit = measuredCreditAt(columns, ownerOf(columns, position), position);
  const set = run.input.transactions;
  const id = idAt(set, credit.transaction);
  const label = fieldAt(set, 'label', credit.transaction) ?? '';
  const facts = { id, label, deal: label === '' ? id : `${id}, ${label}`, on: credit.on };
  const subject: TraceSubject = { kind: 'participant', id: credit.via ?? credit.participant };
  const deal = node('transaction', 'credit', measured(wholeValueAt(columns, position)), { facts, subject });
  const how = explainShare(tracer, credit);
  return how === null ? [deal] : [deal, how];
}

function explainShare(tracer: Tracer, credit: MeasuredCredit): TraceNode | null {
  const { node, measured, run } = tracer;
  const { kind, share, via, participant } = credit;
  if (kind === 'direct' || (kind === 'split' && compare(share, one) === 0)) return null;
  const value = measured(credit.value);
  const facts = { name: nameOf(tracer, via ?? participant), share: ratioQuantity(share) };
  if (kind === 'split') return node('share', 'credit', value, { facts });
  if (kind !== 'territory') return node(kind, 'credit', value, { facts });
  const rule = tracer.outcome.compiled.crediting.find((each) => each.kind === 'territory');
  const territory = rule?.kind === 'territory' ? fieldAt(run.input.transactions, rule.field, credit.transaction) : null;
  return node('territory', 'credit', value, { facts: { ...facts, territory: territory ?? '' } });
}

/** Credit and attainment stand beside each other, so that somebody who may see only the credit sees it with or without a quota. */
export function explainAttainment(tracer: Tracer, reached: Fraction, subject?: TraceSubject): TraceNode[] {
  const { node, measured, outcome, priced } = tracer;
  const { attainment, at } = priced.workings;
  const { component } = outcome.compiled;
  const of = subject ? { subject } : {};
  const facts = { period: at.window.key };
  const credited = node('credited', 'credit', measured(reached), { facts, ...of });
  if (attainment.value !== null) {
    const ratio = ratioQuantity(divide(reached, attainment.quota));
    const both = { credited: measured(reached), quota: measured(attainment.quota) };
    const children = [
      node('quota', 'attainment', measured(attainment.quota), { facts, children: quotaParts(tracer, subject), ...of }),
    ];
    return [credited, node('attainment', 'attainment', ratio, { facts: both, children, ...of })];
  }
  if (component.quota === null) return [credited];
  return [credited, node(withoutQuotaStep[component.withoutQuota], 'attainment', null, { facts, ...of })];
}

const withoutQuotaStep = {
  nothing: 'no-quota',
  'base-rate': 'no-quota-base-rate',
  'at-target': 'no-quota-at-target',
} as const;

/** How a quota came about, where it was spread, ramped, relieved or counts only in part. */
function quotaParts(tracer: Tracer, subject?: TraceSubject): TraceNode[] {
  const { node, measured, outcome, run, priced } = tracer;
  const { holder, at, quota } = priced.workings;
  const { component } = outcome.compiled;
  const of = subject ? { subject } : {};
  const who =
    holder.team === null
      ? { kind: 'participant' as const, id: holder.participant }
      : { kind: 'team' as const, id: holder.team };
  const detail = run.input.quotas.detailOf(who, component.id, at.window, run.input.plan.plan.calendar);
  if (detail === null) return [];
  const { spread, ramp, reliefs, stated } = detail;
  const parts: TraceNode[] = [];
  if (spread) {
    const facts = {
      whole: measured(stated.amount),
      period: stated.period,
      weight: countQuantity(spread.weight),
      weights: countQuantity(spread.weights),
    };
    parts.push(node('quota-spread', 'attainment', measured(spread.part), { facts, ...of }));
  }
  if (ramp)
    parts.push(
      node('quota-ramp', 'attainment', null, { facts: { on: ramp.startsOn, ratio: ratioQuantity(ramp.ratio) }, ...of }),
    );
  for (const each of reliefs) {
    const days = {
      days: countQuantity(fraction(BigInt(each.days))),
      total: countQuantity(fraction(BigInt(each.daysOfPeriod))),
    };
    const facts = { reason: each.reason, ...days, before: measured(each.before) };
    parts.push(node('quota-relief', 'attainment', measured(each.after), { facts, ...of }));
  }
  if (component.quotaBasis === 'to-date' && quota !== null) {
    const facts = {
      part: countQuantity(fraction(BigInt(at.ordinal))),
      parts: countQuantity(fraction(BigInt(at.ofWindow))),
    };
    parts.push(node('quota-to-date', 'attainment', measured(quota), { facts, ...of }));
  }
  return parts;
}

/** The team's result, and each member's part in it under the member's own name: visibility decides about each. */
export function explainTeam(tracer: Tracer, team: string): TraceNode {
  const { node, measured, priced } = tracer;
  const subject: TraceSubject = { kind: 'team', id: team };
  const { creditsToDate, creditedToDate } = priced.workings;
  const members = creditsToDate === null ? [] : [...creditByOwner(creditsToDate)].sort(([a], [b]) => compareText(a, b));
  const parts = members.map(([id, value]) =>
    node('member', 'credit', measured(value), {
      facts: { name: nameOf(tracer, id) },
      subject: { kind: 'participant', id },
    }),
  );
  const result = explainAttainment(tracer, creditedToDate, subject);
  const value = result.at(-1)?.value ?? result[0]?.value ?? null;
  return node('team', 'attainment', value, {
    facts: { team: teamName(tracer, team) },
    children: [...result, ...parts],
    subject,
  });
}

function creditByOwner(list: CreditList): Map<string, Fraction> {
  const sums = new Map<string, Fraction>();
  for (let index = list.from; index < list.to; index += 1) {
    const position = positionIn(list, index);
    const owner = list.columns.participants[ownerOf(list.columns, position)] ?? '';
    sums.set(owner, add(sums.get(owner) ?? zero, valueAt(list.columns, position)));
  }
  return sums;
}
