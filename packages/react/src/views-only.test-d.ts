import type {
  LeaderboardBody,
  LeaderboardView,
  PeerProgressView,
  StatementView,
  ViewEnvelope,
} from '@paceline/core/views';
import { describe, expectTypeOf, test } from 'vitest';
import type { Async, EarningsStatementProps, ExplainLine, LeaderboardProps, PeerProgressProps } from './index.js';

declare const board: LeaderboardView;
declare const progress: PeerProgressView;
declare const statement: StatementView;

describe('components accept views and nothing else', () => {
  test('a view, or one on its way', () => {
    expectTypeOf(board).toExtend<LeaderboardProps['data']>();
    expectTypeOf<Async<LeaderboardView>>().toExtend<LeaderboardProps['data']>();
    expectTypeOf(progress).toExtend<PeerProgressProps['data']>();
    expectTypeOf(statement).toExtend<EarningsStatementProps['data']>();
  });

  test('the brand cannot be written by hand', () => {
    expectTypeOf<ViewEnvelope<'leaderboard'> & LeaderboardBody>().not.toExtend<LeaderboardProps['data']>();
  });

  test('no raw records and no view of another kind', () => {
    // @ts-expect-error: a list of people and numbers is not a view
    const raw: LeaderboardProps = { data: [{ name: 'Ana', value: 0.92 }] };
    // @ts-expect-error: a statement is not a leaderboard
    const other: LeaderboardProps = { data: statement };
    // @ts-expect-error: raw records do not pass inside a loading state either
    const wrapped: PeerProgressProps = { data: { status: 'ready', data: { value: 0.92 } } };
    expectTypeOf([raw, other, wrapped]).toBeArray();
  });

  test('an explanation is a view too', () => {
    expectTypeOf<() => Promise<string>>().not.toExtend<ExplainLine>();
  });
});
