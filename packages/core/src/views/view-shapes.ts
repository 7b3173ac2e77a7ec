import { traceSteps } from '../explain/index.js';
import { issue } from '../foundation/index.js';
import { rankMethods } from '../ranking/index.js';
import { flag, listOf, mapOf, objectOf, oneOf, orNull, type Shape, taggedBy, text, wholeNumber } from './shape.js';

const decimal = text(/^-?\d+(\.\d+)?$/, 'a decimal text');
const exact = text(/^-?\d+(\.\d+)?(\/\d+)?$/, 'an exact decimal or ratio');
const date = text(/^\d{4}-\d{2}-\d{2}$/, 'a date, YYYY-MM-DD');
const currency = text(/^[A-Z]{3}$/, 'a currency code');
const missing = oneOf(['no-data', 'no-quota']);

const money = objectOf({ amount: decimal, currency });
const quantity = taggedBy(
  'unit',
  new Map([
    ['money', objectOf({ unit: oneOf(['money']), amount: decimal, currency }, { exact })],
    ['ratio', objectOf({ unit: oneOf(['ratio']), value: decimal }, { exact })],
    ['count', objectOf({ unit: oneOf(['count']), value: decimal }, { exact })],
  ]),
);
const person = objectOf({ key: text(), name: text(), you: flag });
const metric = objectOf({ id: text(), label: text(), unit: oneOf(['ratio', 'money', 'count']) });
const period = objectOf({ key: text(), kind: oneOf(['month', 'quarter', 'year']), from: date, to: date });
const shown = taggedBy(
  'detail',
  new Map([
    ['exact', objectOf({ detail: oneOf(['exact']), value: quantity })],
    ['rounded', objectOf({ detail: oneOf(['rounded']), value: quantity, step: exact })],
    ['band', objectOf({ detail: oneOf(['band']) }, { from: quantity, to: quantity })],
    ['presence', objectOf({ detail: oneOf(['presence']) })],
    ['missing', objectOf({ detail: oneOf(['missing']), because: missing })],
  ]),
);
const rank = objectOf({ position: wholeNumber, tied: flag });
const row = objectOf({ person, value: shown }, { rank });

const leaderboard = {
  metric,
  method: oneOf(rankMethods),
  ranked: listOf(row),
  unranked: listOf(row),
  you: orNull(objectOf({ position: wholeNumber, tied: flag, of: wholeNumber })),
};

const pace = objectOf({
  basis: oneOf(['business-days']),
  elapsedDays: wholeNumber,
  totalDays: wholeNumber,
  expected: quantity,
  ahead: quantity,
});
const peerProgress = {
  metric,
  own: objectOf(
    {
      person,
      value: orNull(quantity),
      reached: orNull(quantity),
      target: orNull(quantity),
      pace: orNull(pace),
      series: listOf(objectOf({ on: date, reached: quantity })),
    },
    { because: missing },
  ),
  peers: listOf(objectOf({ person, value: shown })),
};

const cause = taggedBy(
  'kind',
  new Map([
    ['transaction', objectOf({ kind: oneOf(['transaction']), id: text(), label: text(), on: date })],
    ...['result', 'floor', 'kicker', 'catch-up', 'roll-up'].map((kind): [string, Shape] => [
      kind,
      objectOf({ kind: oneOf([kind]) }),
    ]),
    ['team', objectOf({ kind: oneOf(['team']), label: text() })],
  ]),
);
const line = objectOf({ key: text(), cause, credited: orNull(quantity), amount: money, why: orNull(text()) });
const statement = {
  subject: person,
  plan: objectOf({ id: text(), version: wholeNumber }),
  status: oneOf(['estimate']),
  components: listOf(
    objectOf(
      {
        id: text(),
        label: text(),
        attainment: orNull(quantity),
        credited: orNull(quantity),
        quota: orNull(quantity),
        total: money,
        lines: listOf(line),
      },
      { because: missing },
    ),
  ),
  total: money,
};

const fact: Shape = (value, path, issues) => (typeof value === 'string' ? undefined : quantity(value, path, issues));
/** Traces are a few steps deep; a tree without end would end the reader's stack. */
const deepest = 60;
const node: Shape = (value, path, issues) => {
  if (path.length <= deepest) nodeShape(value, path, issues);
  else
    issues.push(
      issue('views/too-deep', path.slice(0, 4), 'steps within steps without end', `at most ${deepest / 2} levels`),
    );
};
const nodeShape = taggedBy(
  'redacted',
  new Map([
    [true, objectOf({ redacted: oneOf([true]) })],
    [
      false,
      objectOf({
        redacted: oneOf([false]),
        step: oneOf(traceSteps),
        value: orNull(quantity),
        facts: mapOf(fact),
        children: listOf(node),
      }),
    ],
  ]),
);
const explanation = { subject: person, why: text(), root: node };

const profile = {
  you: person,
  team: orNull(text()),
  role: orNull(text()),
  manager: orNull(text()),
  reports: listOf(person),
  periods: listOf(period),
  metrics: listOf(metric),
};

const asOf = objectOf({ effectiveOn: date }, { recordedSeq: wholeNumber });
const policy = objectOf({ id: text(), version: wholeNumber, digest: text() });

function view(kind: string, body: Record<string, Shape>): Shape {
  return objectOf({
    paceline: oneOf(['view']),
    kind: oneOf([kind]),
    version: oneOf([1]),
    viewer: text(),
    period,
    asOf,
    policy,
    ...body,
  });
}

/** The shape of each kind of view, version 1. */
export const viewShapes = {
  leaderboard: view('leaderboard', leaderboard),
  'peer-progress': view('peer-progress', peerProgress),
  statement: view('statement', statement),
  explanation: view('explanation', explanation),
  profile: view('profile', profile),
} as const satisfies Record<string, Shape>;
