import { runFrom, starterPolicyIds, unwrap, viewsOfRun } from '@paceline/core';
import { describe, expect, test, vi } from 'vitest';
import { type SeededOrganization, seededOrganization } from './index.js';

vi.setConfig({ testTimeout: 60_000 });

const organization = seededOrganization();

function runOf({ people, plan, transactions, quotas, assignments, asOf }: SeededOrganization) {
  return unwrap(runFrom({ people, plan, transactions, quotas, assignments, asOf }));
}

const run = runOf(organization);
const { viewers } = organization;

describe('the seeded organization', () => {
  test('is the same every time, and another with another seed', () => {
    expect(JSON.stringify(seededOrganization())).toBe(JSON.stringify(organization));
    expect(JSON.stringify(seededOrganization({ seed: 2 }))).not.toBe(JSON.stringify(organization));
  });

  test.each(starterPolicyIds)('can be looked at by everybody under the policy %s', (policy) => {
    for (const { id } of organization.people.participants) {
      const views = unwrap(viewsOfRun({ run, policy, shares: organization.shares, viewer: id }));
      const profile = unwrap(views.profile());
      for (const { key } of profile.periods) {
        unwrap(views.leaderboard({ metric: 'attainment', period: key }));
        unwrap(views.peerProgress({ metric: 'attainment', period: key }));
        unwrap(views.statement({ period: key }));
      }
    }
  });

  test('has 25 people on the plan in four teams, and only the findings of the story: a newcomer without a quota, and who came or left', () => {
    expect(organization.assignments).toHaveLength(25);
    const missing = run.findings.filter((each) => each.code === 'earnings/quota-missing').map((each) => each.path[0]);
    expect([...new Set(missing)].sort()).toEqual(['newcomer']);
    expect(run.findings.filter((each) => each.code === 'earnings/quota-zero').map((each) => each.path)).toEqual([
      ['r10', 'new-business', '2026-Q4'],
    ]);
    const others = run.findings.filter((each) => !each.code.startsWith('earnings/quota-'));
    expect([...new Set(others.map((each) => `${each.code} ${each.path[0]}`))].sort()).toEqual([
      'earnings/not-prorated newcomer',
      'earnings/not-prorated r11',
    ]);
  });

  test('holds splits, a return and open deals without a date', () => {
    const { transactions } = organization;
    expect(transactions.filter((each) => each.splits !== undefined).length).toBeGreaterThan(10);
    expect(transactions.filter((each) => String(each.amount).startsWith('-'))).toHaveLength(1);
    const open = transactions.filter((each) => each.fields?.stage === 'open');
    expect(open.length).toBeGreaterThan(50);
    expect(open.every((each) => each.effectiveOn === undefined)).toBe(true);
    expect(new Set(transactions.map((each) => each.id)).size).toBe(transactions.length);
  });

  test.each(['2026-Q3', '2026-Q4'])('shows an exact tie in %s', (period) => {
    const views = unwrap(viewsOfRun({ run, policy: 'private', viewer: viewers.manager }));
    const board = unwrap(views.leaderboard({ metric: 'attainment', period }));
    const names = new Map(organization.people.participants.map((each) => [each.id, each.name]));
    const places = viewers.tied.map((id) => board.ranked.find((row) => row.person.name === names.get(id))?.rank);
    expect(places[0]).toMatchObject({ tied: true });
    expect(places[0]).toEqual(places[1]);
  });

  test('is lively: some are above their quota, some below half of it', () => {
    const attained = run.results.flatMap(({ component, window, attainment }) =>
      component === 'new-business' && window.key === '2026-Q3' && attainment.value
        ? [Number(attainment.value.numerator) / Number(attainment.value.denominator)]
        : [],
    );
    expect(attained.filter((each) => each > 1).length).toBeGreaterThan(4);
    expect(attained.filter((each) => each < 0.75).length).toBeGreaterThan(3);
  });

  test.each([2, 3, 4, 5])('calculates with seed %i', (seed) => {
    expect(runOf(seededOrganization({ seed })).lines.length).toBeGreaterThan(400);
  });

  test.each(['2026-01-01', '2026-06-30', '2026-12-31'])('calculates as of %s', (asOf) => {
    runOf(seededOrganization({ asOf }));
  });
});
