import { columnsOf, type TransactionSet } from '../../crediting/index.js';
import type { Organization } from '../../people/index.js';
import type { CompiledPlan } from '../../plan/index.js';
import type { EarningsInput } from '../earnings-input.js';
import { alongTheLine, rollsUp } from './concerned-people.js';

/** 1 for every transaction that may credit one of `people`: their own, those of their territories and of whoever was ever below them. */
export function concernedRows(input: EarningsInput, people: ReadonlySet<string>): Uint8Array {
  const { plan, organization, transactions } = input;
  const sources = rollsUp(plan) ? alongTheLine(organization, people, 'down') : people;
  const { owner, participants, splits, credits, fields } = columnsOf(transactions);
  const wanted = Uint8Array.from(participants, (name) => (sources.has(name) ? 1 : 0));
  const keep = new Uint8Array(transactions.size);
  for (let row = 0; row < keep.length; row += 1) keep[row] = wanted[owner.codes[row] ?? -1] ?? 0;
  for (const column of [splits, credits]) {
    if (column === null) continue;
    for (let row = 0; row < keep.length; row += 1) {
      for (let entry = column.starts[row] ?? 0; entry < (column.starts[row + 1] ?? 0); entry += 1) {
        if (wanted[column.participant[entry] ?? -1] === 1) keep[row] = 1;
      }
    }
  }
  for (const name of territoryFields(plan)) {
    const column = fields.get(name);
    if (!column) continue;
    const held = Uint8Array.from(column.dictionary, (id) =>
      holdersEver(organization, id).some((holder) => sources.has(holder)) ? 1 : 0,
    );
    for (let row = 0; row < keep.length; row += 1) if (held[column.codes[row] ?? -1] === 1) keep[row] = 1;
  }
  return keep;
}

/** Everybody whom the transactions at some positions may credit. */
export function creditedBy(input: EarningsInput, set: TransactionSet, rows: Iterable<number>): ReadonlySet<string> {
  const { plan, organization } = input;
  const { owner, participants, splits, credits, fields } = columnsOf(set);
  const named = new Set<string>();
  const add = (code: number | undefined) => {
    const name = participants[code ?? -1];
    if (name !== undefined) named.add(name);
  };
  for (const row of rows) {
    add(owner.codes[row]);
    for (const column of [splits, credits]) {
      column?.participant.subarray(column.starts[row] ?? 0, column.starts[row + 1] ?? 0).forEach(add);
    }
    for (const name of territoryFields(plan)) {
      const column = fields.get(name);
      const territory = column?.dictionary[column.codes[row] ?? -1] ?? '';
      for (const holder of holdersEver(organization, territory)) named.add(holder);
    }
  }
  return rollsUp(plan) ? alongTheLine(organization, named, 'up') : named;
}

function territoryFields({ components }: CompiledPlan): ReadonlySet<string> {
  const rules = components.flatMap(({ crediting }) => crediting);
  return new Set(rules.flatMap((rule) => (rule.kind === 'territory' ? [rule.field] : [])));
}

function holdersEver({ territories }: Organization, id: string): readonly string[] {
  return (territories.get(id)?.holders ?? []).map((each) => each.participant);
}
