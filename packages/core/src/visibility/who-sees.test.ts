import { describe, expect, test } from 'vitest';
import { type PlainDate, parsePlainDate } from '../calendar/index.js';
import { unwrap } from '../foundation/index.js';
import { parsePeople } from '../people/index.js';
import {
  decide,
  diffPolicies,
  type PolicyDocument,
  parsePolicy,
  parseShares,
  type RuleDocument,
  starterPolicy,
  valueDetailOf,
  whatSees,
  whoSees,
} from './index.js';

const day = (text: string): PlainDate => unwrap(parsePlainDate(text));
const organization = unwrap(
  parsePeople({
    participants: [
      { id: 'dee', name: 'Dee' },
      { id: 'mo', name: 'Mo', manager: 'dee' },
      { id: 'ana', name: 'Ana', team: 'north', manager: 'mo' },
      { id: 'ben', name: 'Ben', team: 'north', manager: 'mo' },
      { id: 'cy', name: 'Cy', team: 'south', manager: 'mo' },
      { id: 'zoe', name: 'Zoe', team: 'south', employed: { from: '2020-01-01', to: '2026-01-01' } },
    ],
  }),
);
const worldOf = (document: PolicyDocument) => {
  const policy = unwrap(parsePolicy(document));
  const share = {
    id: 'to-cy',
    grantor: 'ana',
    subject: 'ana',
    metric: 'attainment',
    from: '2026-01-01',
    value: 'exact',
  };
  return {
    policy,
    organization,
    shares: unwrap(parseShares([{ ...share, to: { people: ['cy'] } }], policy, organization)),
  };
};
const days = { on: day('2026-02-01'), at: day('2026-02-02') };
const said = (sights: ReturnType<typeof whoSees>) =>
  sights.map(
    ({ viewer, subject, metric, value, order, because }) =>
      `${viewer} ${subject} ${metric} ${value} ${order} ${because.join('+')}`,
  );

describe('who sees somebody', () => {
  test('is everybody with more than nothing, metric by metric, with the rules and shares that led to it', () => {
    expect(said(whoSees(worldOf(starterPolicy('team-bands')), 'ana', days))).toEqual([
      'ben ana attainment band none teammates-see-bands',
      'cy ana attainment exact none to-cy',
      'dee ana attainment exact visible managers-see-their-people',
      'dee ana credit exact visible managers-see-their-people',
      'dee ana earnings exact visible managers-see-their-people',
      'mo ana attainment exact visible managers-see-their-people',
      'mo ana credit exact visible managers-see-their-people',
      'mo ana earnings exact visible managers-see-their-people',
    ]);
    expect(whoSees(worldOf(starterPolicy('private')), 'dee', days)).toEqual([]);
    expect(whoSees(worldOf(starterPolicy('private')), 'nobody', days)).toEqual([]);
  });

  test('agrees with what each of them sees, and with every single decision', () => {
    const deny: RuleDocument = { id: 'no', effect: 'deny', who: { people: ['dee'] }, metrics: ['credit'] };
    const world = worldOf(starterPolicy('open-team', { rules: [deny] }));
    const ids = [...organization.participants.keys()];
    const byKey = (sights: ReturnType<typeof whoSees>) => said(sights).sort();
    const seen = ids.flatMap((id) => whoSees(world, id, days));
    expect(byKey(seen)).toEqual(byKey(ids.flatMap((id) => whatSees(world, id, days))));
    let decisions = 0;
    for (const viewer of ids) {
      for (const subject of ids.filter((each) => each !== viewer)) {
        for (const metric of world.policy.metrics.keys()) {
          const listed = seen.find(
            (each) => each.viewer === viewer && each.subject === subject && each.metric === metric,
          );
          const value = valueDetailOf(decide(world, { viewer, subject, metric, ...days }));
          expect(listed?.value ?? 'hidden').toBe(value);
          decisions += Number(value !== 'hidden');
        }
      }
    }
    expect(decisions).toBe(seen.length);
    expect(seen.some((each) => each.viewer === 'zoe')).toBe(false); // she has left
  });
});

describe('replacing a policy', () => {
  const changed = (before: PolicyDocument, after: PolicyDocument) => {
    const { gains, losses } = diffPolicies(worldOf(before), unwrap(parsePolicy(after)), days);
    const words = ({ viewer, subject, metric, before: old, after: now }: (typeof gains)[number]) =>
      `${viewer} ${subject} ${metric}: ${old?.value ?? 'hidden'} ${old?.order ?? 'none'} → ${now?.value ?? 'hidden'} ${now?.order ?? 'none'}`;
    return { gains: gains.map(words), losses: losses.map(words) };
  };

  test('says who gains and who loses, and nobody else', () => {
    const bands = starterPolicy('team-bands');
    expect(changed(bands, bands)).toEqual({ gains: [], losses: [] });
    expect(changed(bands, starterPolicy('open-team'))).toEqual({
      // Zoe has left: others may still see the numbers that she left behind, and she sees nothing.
      gains: ['ana ben', 'ben ana', 'cy zoe'].map((pair) => `${pair} attainment: band none → exact visible`),
      losses: [],
    });
    expect(changed(bands, starterPolicy('private'))).toEqual({
      gains: [],
      losses: ['ana ben', 'ben ana', 'cy zoe'].map((pair) => `${pair} attainment: band none → hidden none`),
    });
  });

  test('names whoever gains in one way and loses in another in both', () => {
    const rule = (value: 'band' | 'exact', order: 'none' | 'visible'): RuleDocument => ({
      id: 'rule',
      effect: 'allow',
      who: { people: ['cy'] },
      whose: { people: ['ben'] },
      metrics: ['attainment'],
      value,
      order,
    });
    const policies = [rule('band', 'visible'), rule('exact', 'none')].map((each) =>
      starterPolicy('private', { rules: [each] }),
    );
    const both = ['cy ben attainment: band visible → exact none'];
    expect(changed(policies[0] as PolicyDocument, policies[1] as PolicyDocument)).toEqual({
      gains: both,
      losses: both,
    });
  });
});
