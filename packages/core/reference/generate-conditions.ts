import type { ColumnTestDocument, ConditionDocument } from './conditions.js';
import { someDay } from './generate-days.js';
import type { Chances } from './mechanisms.js';
import type { Random } from './random.js';

/** A condition: most often the stage of the deal, else every test of every kind of column, and lists of conditions. */
export function generateCondition(chances: Chances, usual: ConditionDocument): ConditionDocument {
  return chances.uses('conditions', 0.3) ? nested(chances, 2) : usual;
}

function nested(random: Random, depth: number): ConditionDocument {
  const { pick, whole } = random;
  const inner = () => nested(random, depth - 1);
  const forms: (() => ConditionDocument)[] = [
    () => onColumn(random),
    () => onColumn(random),
    () => ({ stage: pick(['won', ['won', 'open']]), ...onColumn(random) }),
    ...(depth === 0
      ? []
      : [
          () => ({ not: inner() }),
          () => ({ or: Array.from({ length: whole(1, 3) }, inner) }),
          () => ({ and: Array.from({ length: whole(1, 2) }, inner), ...onColumn(random) }),
        ]),
  ];
  return pick(forms)();
}

function onColumn(random: Random): ConditionDocument {
  const { pick } = random;
  const column = pick([
    'stage',
    'product',
    'owner',
    'currency',
    'id',
    'amount',
    'margin',
    'units',
    'effectiveOn',
    'closedOn',
  ]);
  if (['amount', 'margin', 'units'].includes(column)) return { [column]: ofNumber(random) };
  if (['effectiveOn', 'closedOn'].includes(column)) return { [column]: compared(random, () => someDay(random)) };
  const values: Readonly<Record<string, readonly string[]>> = {
    stage: ['won', 'open'],
    product: ['p1', 'p2', 'q'],
    owner: ['ana', 'b/en', 'c%y'],
    currency: ['USD', 'EUR'],
    id: ['t1', 'T', 'é4', '/'],
  };
  return { [column]: ofText(random, values[column] ?? []) };
}

function ofText(random: Random, values: readonly string[]): string | readonly string[] | ColumnTestDocument {
  const { pick } = random;
  return pick([
    () => pick(values),
    () => values.slice(1),
    () => ({ startsWith: pick(values).slice(0, 1) }),
    () => compared(random, () => pick(values)),
  ])();
}

function ofNumber(random: Random): ColumnTestDocument {
  return compared(random, () => random.pick(['0', '3', '100', '100.00', '1000', '-50.5', '0.005']));
}

function compared({ pick }: Random, value: () => string): ColumnTestDocument {
  const [a, b] = [value(), value()];
  const isNumber = /^-?[\d.]+$/.test(a);
  const isRising = isNumber ? Number(a) <= Number(b) : a <= b;
  return pick<ColumnTestDocument>([
    { is: a },
    { in: [a, b] },
    { above: a },
    { atLeast: a },
    { below: a },
    { atMost: a },
    { between: isRising ? [a, b] : [b, a] },
    { exists: true, atLeast: a },
    { exists: true },
    { exists: false },
  ]);
}
