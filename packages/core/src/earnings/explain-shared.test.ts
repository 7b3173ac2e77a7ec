import { expect, test } from 'vitest';
import { sentenceOf } from '../explain/index.js';
import { unwrap } from '../foundation/index.js';
import type { ComponentDocument } from '../plan/index.js';
import { explainLine, runFrom } from './index.js';

const runOf = (more: Partial<ComponentDocument>) =>
  unwrap(
    runFrom({
      people: { participants: ['ana', 'ben'].map((id) => ({ id, name: id })) },
      plan: {
        id: 'plan',
        version: 1,
        effective: { from: '2026-01-01' },
        currency: 'USD',
        calendar: { kind: 'gregorian', yearStarts: '01' },
        measures: { bookings: { sum: 'amount' } },
        components: [
          {
            id: 'own',
            measure: 'bookings',
            splits: 'pay',
            measurement: 'month',
            rates: { by: 'amount', mode: 'marginal', tiers: [{ from: '0', rate: '0.1' }] },
            modifiers: [{ kind: 'cap', per: 'period', amount: '120' }],
            ...more,
          },
        ],
      },
      transactions: [
        {
          id: 'd1',
          owner: 'ana',
          effectiveOn: '2026-01-10',
          amount: '1000',
          currency: 'USD',
          splits: ['ana', 'ben'].map((participant) => ({ participant, share: '0.5' })),
        },
        { id: 'd2', owner: 'ana', effectiveOn: '2026-01-11', amount: '500', currency: 'USD' },
      ],
      asOf: '2026-01-31',
      range: { from: '2026-01-01', to: '2026-02-01' },
    }),
  );

/** What the explanation of each line says of the cap. */
const saidOfCap = (more: Partial<ComponentDocument>) => {
  const run = runOf(more);
  return run.lines.map((line) => {
    const cap = explainLine(run, line).children.find((each) => each.step === 'cap');
    return `${line.participant} ${line.amount.amount} ${cap ? sentenceOf(cap, 'en-US') : 'no cap'}`;
  });
};

const first = 'The cap for 2026-M01 is $120.00; $0.00 had come to it before this';
const second = 'The cap for 2026-M01 is $120.00; $100.00 had come to it before this';

// A deal whose pay is shared is left out of what had come to the cap before the owner's next deal.
test('where pay is shared, the cap of the owner’s next deal has seen the shared one', () => {
  expect(saidOfCap({})).toEqual([`ana 20.00 ${second}`, `ana 50.00 ${first}`, `ben 50.00 ${first}`]);
});

// Cut by a budget, the step is looked for among the others and not found: all but the last count as earlier ones.
test('where pay is shared and a budget cuts it, the cap has seen what came before and no more', () => {
  const said = saidOfCap({ budget: '80' });
  expect(said.slice(1)).toEqual([`ana 40.00 ${first}`, `ben 40.00 ${first}`]);
});
