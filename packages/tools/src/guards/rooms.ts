import { type Finding, type Guard, isTest, type SourceFile } from './guard.js';
import { listImports, relativeTarget } from './syntax.js';

/** The rooms of core by level, in the order in which data flows. */
const levels = [
  ['foundation'],
  ['money', 'calendar'],
  ['explain', 'people'],
  ['rates', 'crediting', 'ranking', 'visibility', 'mentoring'],
  ['attainment'],
  ['plan', 'teamwork'],
  ['earnings'],
  ['ledger'],
  ['views'],
];
const notInPay = ['ranking', 'visibility', 'mentoring', 'teamwork'];

/** Which rooms each room may import: the table of the design, word for word. Types obey it too. */
export const mayImport: Readonly<Record<string, readonly string[]>> = {
  foundation: [],
  money: upTo(0),
  calendar: upTo(0),
  explain: upTo(1),
  people: ['foundation', 'calendar'],
  rates: ['foundation', 'money', 'explain'],
  crediting: upTo(2),
  ranking: upTo(2),
  visibility: upTo(2),
  mentoring: upTo(2),
  attainment: [...upTo(2), 'crediting'],
  plan: [...upTo(2), 'rates', 'crediting', 'attainment'],
  teamwork: [...upTo(2), 'attainment', 'visibility'],
  earnings: upTo(5).filter((room) => !notInPay.includes(room)),
  ledger: upTo(6).filter((room) => !notInPay.includes(room)),
  views: upTo(7).filter((room) => !['rates', 'crediting', 'plan'].includes(room)),
};

function upTo(level: number): string[] {
  return levels.slice(0, level + 1).flat();
}

const home = 'packages/core/src/';
const reference = 'packages/core/reference/';

/** Rooms import only lower rooms, and only through their door. */
export const roomsGuard: Guard = {
  covers: (path) => path.startsWith(home) || path.startsWith(reference),
  check: (file) => [
    ...checkRoomName(file),
    ...listImports(file).flatMap(({ specifier, line }) => {
      const target = relativeTarget(file, specifier);
      const found = target === null ? null : checkTarget(file.path, target);
      return found ? [{ line, ...found }] : [];
    }),
  ],
};

type Problem = Omit<Finding, 'line'>;

function checkTarget(path: string, target: string): Problem | null {
  if (path.startsWith(reference)) return checkReference(path, target);
  if (!target.startsWith(home)) return null;
  const from = roomOf(path);
  const to = roomOf(target) ?? roomOf(`${target}/`);
  if (from === to) return null;
  // A test may stand back and use the whole package as its users do.
  if (to === null && isTest(path) && target === `${home}index`) return null;
  if (to === null) return outside(`\`${from}\` imports a file at the root of core; a room imports rooms below it only`);
  if (from !== null && mayImport[to] && !mayImport[from]?.includes(to)) {
    const allowed = mayImport[from]?.join(', ') || 'no other room';
    const advice = isTest(path)
      ? 'A test across rooms stands at the root of core: packages/core/src/<claim>.test.ts'
      : 'Move the shared part down, or pass it in as an argument';
    return {
      rule: 'rooms/direction',
      message: `\`${from}\` may not import \`${to}\`, types included. It may import: ${allowed}. ${advice}`,
    };
  }
  return checkDoor(path, target, to);
}

/** The door is index.ts. Schemas keep zod away from it, so a schema.ts may also enter by another room's schema.ts. */
function checkDoor(path: string, target: string, to: string): Problem | null {
  const inside = target.slice(home.length + to.length + 1);
  if (inside === 'index' || (inside === 'schema' && path.endsWith('/schema.ts'))) return null;
  return {
    rule: 'rooms/door',
    message: `enter the room \`${to}\` through its index.ts, not \`${inside || to}\`; export there what others need`,
  };
}

/** The second evaluator shares only `foundation` with the engine; its tests compare the two. */
function checkReference(path: string, target: string): Problem | null {
  if (path.endsWith('.test.ts') || target.startsWith(reference) || target === `${home}foundation/index`) return null;
  return outside(
    'the reference evaluator may import only the door of `foundation`; write the arithmetic out again here',
  );
}

function checkRoomName(file: SourceFile): Finding[] {
  const room = roomOf(file.path);
  if (room === null || mayImport[room] || file.path.startsWith(reference)) return [];
  return [
    {
      line: 1,
      rule: 'rooms/unknown',
      message: `\`${room}\` is not a room of the design; put the file into one that is`,
    },
  ];
}

const outside = (message: string): Problem => ({ rule: 'rooms/outside', message });

/** `rates` for a path below packages/core/src/rates/, null for a file at the root of core. */
function roomOf(path: string): string | null {
  const [room, ...rest] = path.slice(home.length).split('/');
  return room !== undefined && rest.length > 0 && (rest[0] !== '' || mayImport[room]) ? room : null;
}
