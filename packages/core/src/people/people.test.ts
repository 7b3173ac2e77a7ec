import { describe, expect, test } from 'vitest';
import { type PlainDate, parsePlainDate } from '../calendar/index.js';
import { unwrap } from '../foundation/index.js';
import {
  areTeammates,
  holdersOf,
  isEmployedOn,
  leadsTeamOf,
  managerChain,
  manages,
  membersOf,
  parsePeople,
} from './index.js';

const on = (text: string): PlainDate => unwrap(parsePlainDate(text));
const codes = (input: unknown) => {
  const result = parsePeople(input);
  return result.ok ? [] : result.issues.map((each) => each.code);
};
const somebody = (id: string, more: object = {}) => ({ id, name: id.toUpperCase(), ...more });

describe('people', () => {
  test('may be undated: then what they are always was', () => {
    const organization = unwrap(
      parsePeople({ participants: [somebody('ana', { team: 'north', manager: 'mo' }), somebody('mo')] }),
    );
    expect(managerChain(organization, 'ana', on('1999-01-01'))).toEqual(['mo']);
    expect(organization.teams.get('north')).toEqual({ id: 'north', name: 'north', leads: [] });
  });

  test('who move belong to the team of the day', () => {
    const moves = [
      { from: '2026-01-01', to: '2026-04-01', team: 'north', manager: 'mo' },
      { from: '2026-04-01', team: 'south', manager: 'lee' },
    ];
    const participants = [
      somebody('ana', { assignments: moves }),
      somebody('ben', { team: 'north' }),
      somebody('mo'),
      somebody('lee'),
    ];
    const organization = unwrap(parsePeople({ participants }));
    expect(areTeammates(organization, 'ana', 'ben', on('2026-03-31'))).toBe(true);
    expect(areTeammates(organization, 'ana', 'ben', on('2026-04-01'))).toBe(false);
    expect(manages(organization, 'mo', 'ana', on('2026-03-31'))).toBe(true);
    expect(manages(organization, 'mo', 'ana', on('2026-04-01'))).toBe(false);
    expect(membersOf(organization, 'south', on('2026-04-01')).map((each) => each.id)).toEqual(['ana']);
  });

  test('are employed from their first day up to, not on, the day their employment ends', () => {
    const organization = unwrap(
      parsePeople({ participants: [somebody('ana', { employed: { from: '2026-01-01', to: '2026-02-01' } })] }),
    );
    expect(
      ['2025-12-31', '2026-01-01', '2026-01-31', '2026-02-01'].map((day) => isEmployedOn(organization, 'ana', on(day))),
    ).toEqual([false, true, true, false]);
  });

  test('cannot manage themselves, or each other in a circle, on any day', () => {
    expect(codes({ participants: [somebody('ana', { manager: 'ana' })] })).toEqual(['people/manages-self']);
    const circle = [
      somebody('ana', { manager: 'ben' }),
      somebody('ben', { assignments: [{ from: '2026-02-01', manager: 'ana' }] }),
    ];
    expect(codes({ participants: circle })).toEqual(['people/manager-cycle']);
  });

  test('of whom thousands have a start day of their own are checked in no time', () => {
    const day = (index: number) =>
      `${2000 + Math.floor(index / 336)}-${String((Math.floor(index / 28) % 12) + 1).padStart(2, '0')}-${String((index % 28) + 1).padStart(2, '0')}`;
    const participants = Array.from({ length: 6000 }, (_, index) =>
      somebody(`p${index}`, {
        assignments: [{ from: day(index), ...(index > 0 ? { manager: `p${Math.floor((index - 1) / 8)}` } : {}) }],
      }),
    );
    expect(codes({ participants })).toEqual([]);
    const closed = participants.map((each, index) =>
      index === 0 ? somebody('p0', { assignments: [{ from: '2020-01-01', manager: 'p5999' }] }) : each,
    );
    expect(new Set(codes({ participants: closed }))).toEqual(new Set(['people/manager-cycle']));
  }, 5000);

  test('with problems are all named at once, by path', () => {
    const result = parsePeople({
      participants: [
        somebody('ana', { manager: 'nobody' }),
        somebody('ana'),
        somebody('ben', { assignments: [{ from: '2026-02-30' }], employed: { from: '2026-02-01', to: '2026-01-01' } }),
      ],
    });
    expect(result.ok ? [] : result.issues.map((each) => [each.code, each.path.join('.')])).toEqual([
      ['people/duplicate-participant', 'participants.1.id'],
      ['calendar/ends-before-start', 'participants.2.employed.to'],
      ['calendar/not-a-date', 'participants.2.assignments.0.from'],
      ['people/unknown-manager', 'participants.0.manager'],
    ]);
  });

  test('in another shape are refused with what was expected', () => {
    expect(parsePeople({ participants: [{ id: 'ana', nmae: 'Ana' }] })).toMatchObject({
      ok: false,
      issues: [
        { code: 'people/unreadable', path: ['participants', 0, 'name'], found: 'nothing', expected: 'string' },
        { code: 'people/unreadable', path: ['participants', 0, 'nmae'] },
      ],
    });
  });
});

describe('territories', () => {
  const north = (...holders: object[]) => ({
    participants: [somebody('ana'), somebody('ben', { employed: { from: '2026-01-01', to: '2026-02-01' } })],
    territories: [{ id: 'north', holders }],
  });

  test('are held by several people, by day and by id; undated holders hold always, whether or not they work here', () => {
    const organization = unwrap(
      parsePeople(
        north(
          { participant: 'ben', weight: 2 },
          { participant: 'ana', from: '2026-02-01', to: '2026-03-01', weight: '0.5' },
          { participant: 'ana', from: '2026-04-01' },
        ),
      ),
    );
    const held = (day: string) =>
      holdersOf(organization, 'north', on(day)).map(({ participant, weight }) => `${participant} ${weight}`);
    expect(['2026-01-31', '2026-02-01', '2026-03-01', '2026-04-01'].map(held)).toEqual([
      ['ben 2'],
      ['ana 0.5', 'ben 2'],
      ['ben 2'],
      ['ana 1', 'ben 2'],
    ]);
    expect(organization.territories.get('north')?.name).toBe('north');
    expect(holdersOf(organization, 'nowhere', on('2026-02-01'))).toEqual([]);
  });

  test('with problems are all named at once, by path', () => {
    const { participants, territories } = north(
      { participant: 'ana' },
      { participant: 'zed', from: '2026-02-30' },
      { participant: 'ana', from: '2026-02-01', to: '2026-01-01' },
    );
    const twice = [...territories, { id: 'north', holders: [] }];
    const result = parsePeople({ participants, territories: twice, houseAccounts: ['house', 'ben'] });
    expect(result.ok ? [] : result.issues.map((each) => [each.code, each.path.join('.')])).toEqual([
      ['people/unknown-holder', 'territories.0.holders.1.participant'],
      ['calendar/not-a-date', 'territories.0.holders.1.from'],
      ['calendar/ends-before-start', 'territories.0.holders.2.to'],
      ['calendar/overlap', 'territories.0.holders.2.from'],
      ['people/duplicate-territory', 'territories.1.id'],
      ['people/house-account-is-participant', 'houseAccounts.1'],
    ]);
  });

  test('have weights above 0 that a sum of many keeps exactly', () => {
    for (const weight of ['0', '0.000', '-1', '1e3', '1.1234567', 'x', '', 0, -1, 1e21]) {
      expect(codes(north({ participant: 'ana', weight })), String(weight)).toEqual(['people/unreadable']);
    }
    for (const weight of ['10', '0.000001', 2.5, 100]) expect(codes(north({ participant: 'ana', weight }))).toEqual([]);
  });
});

test('the members of a thousand teams are found without looking at everybody a thousand times', () => {
  const participants = Array.from({ length: 20_000 }, (_, index) =>
    somebody(`p${index}`, { team: `t${index % 1000}` }),
  );
  const organization = unwrap(parsePeople({ participants }));
  const sizes = [...organization.teams.keys()].map((team) => membersOf(organization, team, on('2026-01-01')).length);
  expect(new Set(sizes)).toEqual(new Set([20]));
}, 5000);

describe('whoever leads a team', () => {
  const given = (leads: object[]) => ({
    participants: [
      somebody('ana', {
        assignments: [
          { from: '2026-01-01', to: '2026-04-01', team: 'north' },
          { from: '2026-04-01', team: 'south' },
        ],
      }),
      somebody('ben', { team: 'north' }),
      somebody('mo'),
    ],
    teams: [{ id: 'north', name: 'North', leads }],
  });

  test('leads those who are in it on that day, while leading it, and never themselves', () => {
    const leads = [{ participant: 'mo', from: '2026-02-01', to: '2026-05-01' }, { participant: 'ben' }];
    const organization = unwrap(parsePeople(given(leads)));
    const asked = (lead: string, id: string, date: string) => leadsTeamOf(organization, lead, id, on(date));
    expect(asked('mo', 'ana', '2026-01-31')).toBe(false);
    expect(asked('mo', 'ana', '2026-02-01')).toBe(true);
    expect(asked('mo', 'ana', '2026-04-01')).toBe(false); // she has moved to a team that nobody leads
    expect(asked('mo', 'ben', '2026-04-30')).toBe(true);
    expect(asked('mo', 'ben', '2026-05-01')).toBe(false);
    expect(asked('ben', 'ana', '2026-01-01')).toBe(true);
    expect(asked('ben', 'ben', '2026-01-01')).toBe(false);
    expect(asked('mo', 'mo', '2026-03-01')).toBe(false);
  });

  test('is a participant, for a time that does not end before it starts; a team has one entry', () => {
    const leads = [{ participant: 'nobody' }, { participant: 'mo', from: '2026-02-01', to: '2026-01-01' }];
    expect(codes(given(leads))).toEqual(['people/unknown-lead', 'calendar/ends-before-start']);
    const twice = {
      ...given([]),
      teams: [
        { id: 'north', name: 'A' },
        { id: 'north', name: 'B' },
      ],
    };
    expect(codes(twice)).toEqual(['people/duplicate-team']);
  });

  test('is above somebody by so many levels', () => {
    const chain = [somebody('ana', { manager: 'mo' }), somebody('mo', { manager: 'dee' }), somebody('dee')];
    const organization = unwrap(parsePeople({ participants: chain }));
    const above = (manager: string, depth?: number) => manages(organization, manager, 'ana', on('2026-01-01'), depth);
    expect([above('mo', 1), above('dee', 1), above('dee', 2), above('dee'), above('ana')]).toEqual([
      true,
      false,
      true,
      true,
      false,
    ]);
  });
});
