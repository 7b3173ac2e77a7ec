import type { Documents } from './documents.js';
import type { ComponentDocument } from './plan-documents.js';

/**
 * Documents about which two evaluators disagree, made smaller as long as they still do: what is left is what the disagreement is
 * about. `disagrees` says whether smaller documents are still meant (nobody refuses them) and still differ.
 */
export function shrinkDocuments(documents: Documents, disagrees: (smaller: Documents) => boolean): Documents {
  let smallest = documents;
  for (;;) {
    const smaller = candidates(smallest).find(disagrees);
    if (!smaller) return smallest;
    smallest = smaller;
  }
}

/** Everything that can be left out in one step, the largest parts first. */
function candidates(documents: Documents): Documents[] {
  const { plan, transactions, quotas, people } = documents;
  const half = Math.ceil(transactions.length / 2);
  const withComponents = (components: readonly ComponentDocument[]) => ({
    ...documents,
    plan: { ...plan, components },
  });
  return [
    ...(transactions.length < 4 ? [] : [transactions.slice(half), transactions.slice(0, half)]).map((each) => ({
      ...documents,
      transactions: each,
    })),
    ...without(plan.components).map(withComponents),
    ...without(transactions).map((each) => ({ ...documents, transactions: each })),
    ...plan.components.flatMap((component, index) =>
      simpler(component).map((each) => withComponents(plan.components.with(index, each))),
    ),
    ...without(people.participants).map((participants) => ({ ...documents, people: { ...people, participants } })),
    ...transactions.flatMap((deal, index) =>
      (['splits', 'credits'] as const)
        .filter((key) => key in deal)
        .map((key) => ({ ...documents, transactions: transactions.with(index, leaving(deal, key)) })),
    ),
    ...(['assignments', 'range', 'recordedSeq'] as const)
      .filter((key) => key in documents)
      .map((key) => leaving(documents, key)),
    ...Object.keys(plan.measures).map((id) => ({
      ...documents,
      plan: { ...plan, measures: leaving(plan.measures, id) },
    })),
    ...Object.entries(plan.measures)
      .filter(([, measure]) => measure.where)
      .map(([id, measure]) => ({
        ...documents,
        plan: { ...plan, measures: { ...plan.measures, [id]: leaving(measure, 'where') } },
      })),
    ...(plan.rounding ? [{ ...documents, plan: leaving(plan, 'rounding') }] : []),
    ...people.participants.flatMap((person, index) =>
      (['employed', 'assignments', 'team', 'manager'] as const)
        .filter((key) => key in person)
        .map((key) => ({
          ...documents,
          people: { ...people, participants: people.participants.with(index, leaving(person, key)) },
        })),
    ),
    ...(['territories', 'houseAccounts'] as const)
      .filter((key) => key in people)
      .map((key) => ({ ...documents, people: leaving(people, key) })),
    ...(quotas.length > 8
      ? [quotas.slice(0, quotas.length / 2), quotas.slice(quotas.length / 2)]
      : without(quotas)
    ).map((each) => ({ ...documents, quotas: each })),
  ];
}

function simpler(component: ComponentDocument): ComponentDocument[] {
  const settings = [
    'crediting',
    'splits',
    'effective',
    'withoutQuota',
    'modifiers',
    'budget',
    'pool',
    'measurement',
  ] as const;
  const { rates, modifiers = [], crediting = [], scorecard } = component;
  const tiers =
    rates && 'tiers' in rates
      ? without(rates.tiers).map((each) => ({ ...component, rates: { ...rates, tiers: each } }))
      : [];
  return [
    ...settings.filter((key) => key in component).map((key) => leaving(component, key)),
    ...without(modifiers).map((each) => ({ ...component, modifiers: each })),
    ...without(crediting).map((each) => ({ ...component, crediting: each })),
    ...tiers,
    ...(scorecard ? without(scorecard.goals).map((goals) => ({ ...component, scorecard: { goals } })) : []),
  ];
}

/** The list without each of its items, one at a time. */
function without<TItem>(list: readonly TItem[]): (readonly TItem[])[] {
  return list.length < 2 ? [] : list.map((_, index) => list.toSpliced(index, 1));
}

function leaving<TObject extends object, TKey extends keyof TObject>(object: TObject, key: TKey): Omit<TObject, TKey> {
  const { [key]: _, ...others } = object;
  return others;
}
