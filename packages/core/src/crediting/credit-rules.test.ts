import { describe, expect, test } from 'vitest';
import { unwrap } from '../foundation/index.js';
import { fraction, one, toExactText } from '../money/index.js';
import { parsePeople } from '../people/index.js';
import {
  type CreditRuleDocument,
  columnsOf,
  creditAt,
  creditColumns,
  creditRuleSchema,
  parseCreditRules,
  type TransactionRow,
  transactionSetFromRows,
} from './index.js';

const said = (documents: CreditRuleDocument[]) => {
  const result = parseCreditRules(documents);
  return result.ok ? [] : result.issues.map((each) => `${each.code} ${each.path.join('.')}`);
};

describe('credit rules', () => {
  test('are read with every setting', () => {
    expect(unwrap(parseCreditRules(undefined))).toEqual([{ kind: 'direct', counts: true }]);
    const documents: CreditRuleDocument[] = [
      { kind: 'territory', field: 'area', counts: false },
      { kind: 'overlay', share: '0.5' },
      { kind: 'roll-up' },
    ];
    for (const each of documents) expect(creditRuleSchema.safeParse(each).success).toBe(true);
    expect(unwrap(parseCreditRules(documents))).toEqual([
      { kind: 'territory', field: 'area', holders: 'each', counts: false },
      { kind: 'overlay', share: fraction(1n, 2n), counts: true },
      { kind: 'roll-up', depth: Number.POSITIVE_INFINITY, of: ['direct', 'split', 'territory'], share: one },
    ]);
  });

  test('that only roll up, roll up what `direct` would give', () => {
    expect(unwrap(parseCreditRules([{ kind: 'roll-up', depth: 1 }]))[0]).toEqual({ kind: 'direct', counts: false });
  });

  test('that are nonsense are refused, all at once', () => {
    expect(
      said([
        { kind: 'overlay', share: '0' },
        { kind: 'roll-up', depth: 0, share: '-1' },
        { kind: 'roll-up', depth: 1.5, counts: false },
      ]),
    ).toEqual([
      'crediting/share-out-of-range 0.share',
      'crediting/share-out-of-range 1.share',
      'crediting/wrong-depth 1.depth',
      'crediting/wrong-depth 2.depth',
      'crediting/rule-without-effect 2.counts',
    ]);
    expect(said([{ kind: 'direct' }, { kind: 'roll-up', of: [] }, { kind: 'roll-up', of: ['overlay'] }])).toEqual([
      'crediting/rule-without-effect 1.of',
      'crediting/rule-without-effect 2.of',
    ]);
    const area = { kind: 'territory', field: 'area' } as const;
    expect(
      said([
        area,
        { kind: 'direct' },
        { ...area, field: 'account' },
        { ...area, holders: 'by-weight' },
        { kind: 'direct' },
      ]),
    ).toEqual(['crediting/duplicate-rule 3', 'crediting/duplicate-rule 4']);
    expect(said([{ kind: 'direct' }, { kind: 'overlay', counts: false }])).toEqual([
      'crediting/rule-without-effect 1.counts',
    ]);
    const rise = { kind: 'roll-up', of: ['direct'] } as const;
    expect(said([{ kind: 'direct' }, { ...rise, depth: 1 }, { ...rise, share: '0.5' }, { ...rise, depth: 3 }])).toEqual(
      ['crediting/duplicate-rule 3'],
    );
  });
});

describe('credit by rules', () => {
  const organization = unwrap(
    parsePeople({
      participants: [
        { id: 'ana', name: 'Ana', manager: 'mo' },
        { id: 'ben', name: 'Ben', manager: 'mo' },
        { id: 'mo', name: 'Mo', manager: 'vp' },
        { id: 'vp', name: 'Vi' },
      ],
      territories: [
        {
          id: 'north',
          holders: [
            { participant: 'ana', weight: 1 },
            { participant: 'mo', weight: '3' },
          ],
        },
      ],
      houseAccounts: ['house'],
    }),
  );
  const credited = (rules: CreditRuleDocument[], row: Partial<TransactionRow>, splits: 'credit' | 'pay' = 'credit') => {
    const set = unwrap(transactionSetFromRows([{ id: 'd', owner: 'ana', effectiveOn: '2026-02-01', ...row }]));
    const options = { counts: Uint8Array.of(1), date: 'effectiveOn', splits, organization };
    const columns = creditColumns(set, { ...options, rules: unwrap(parseCreditRules(rules)) });
    const lines = Array.from({ length: columns.size }, (_, position) => {
      const { participant, kind, share, via } = creditAt(columns, position);
      return `${participant} ${kind} ${toExactText(share)}${via === null ? '' : ` via ${via}`}`;
    });
    return [...lines, ...columns.uncredited.map((each) => `${each.participant} ${each.reason}`)];
  };

  test('pays managers alone, or beside the people below them', () => {
    expect(credited([{ kind: 'roll-up' }], {})).toEqual(['mo roll-up 1 via ana', 'vp roll-up 1 via ana']);
    expect(credited([{ kind: 'direct' }, { kind: 'roll-up', depth: 1, share: '0.25' }], {})).toEqual([
      'ana direct 1',
      'mo roll-up 0.25 via ana',
    ]);
  });

  test('rolls up a split deal from each of its holders', () => {
    const splits = [
      { participant: 'ben', share: '0.3' },
      { participant: 'ana', share: '0.7' },
    ];
    expect(credited([{ kind: 'direct' }, { kind: 'roll-up', depth: 1 }], { splits })).toEqual([
      'ana split 0.7',
      'ben split 0.3',
      'mo roll-up 0.7 via ana',
      'mo roll-up 0.3 via ben',
    ]);
    expect(credited([{ kind: 'direct' }], { splits }, 'pay')).toEqual(['ana direct 1']);
    expect(credited([{ kind: 'direct' }], { splits, owner: null }, 'pay')).toEqual(['null no-owner']);
  });

  test('gives one credit to each, by the first rule; territories in full or by weight', () => {
    const north = { fields: { area: 'north' } };
    const territory = { kind: 'territory', field: 'area' } as const;
    expect(credited([{ kind: 'direct' }, territory], north)).toEqual(['ana direct 1', 'mo territory 1']);
    expect(credited([{ ...territory, holders: 'by-weight' }, { kind: 'direct' }], north)).toEqual([
      'ana territory 0.25',
      'mo territory 0.75',
    ]);
    expect(credited([territory], {})).toEqual(['null no-territory']);
  });

  test('multiplies the share of an overlay, and says nothing of deals without one', () => {
    const credits = [{ participant: 'ben', kind: 'overlay', share: '0.5' }] as const;
    const rules: CreditRuleDocument[] = [{ kind: 'overlay', share: '1/3' }, { kind: 'assist' }];
    expect(credited(rules, { credits })).toEqual(['ben overlay 1/6']);
    expect(credited(rules, {})).toEqual([]);
    expect(credited([{ kind: 'direct' }], { owner: 'house' })).toEqual(['house house-account']);
  });

  test('is read by position, and nowhere else', () => {
    const set = unwrap(transactionSetFromRows([]));
    const options = { counts: new Uint8Array(0), date: 'effectiveOn', splits: 'credit', organization } as const;
    const columns = creditColumns(set, { ...options, rules: unwrap(parseCreditRules(undefined)) });
    expect(columnsOf(set).id).toEqual([]);
    expect(() => creditAt(columns, 0)).toThrow('crediting/no-such-credit');
  });
});
