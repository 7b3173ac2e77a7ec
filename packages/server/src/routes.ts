import type { Result, Views } from '@paceline/core';
import type { Parameter } from './read-parameters.js';

/** One thing that can be asked for: its query parameters, and the view that answers. */
export interface Route {
  readonly parameters: Readonly<Record<string, Parameter>>;
  readonly answer: (views: Views, given: ReadonlyMap<string, string>) => Result<object>;
}

const rankMethods = ['competition', 'dense'] as const;
const audiences = ['everyone', 'my-team', 'my-reports'] as const;

/** The routes by the last step of their path. Each answers with a view of the viewer who asks, and with nothing else. */
export const routes: ReadonlyMap<string, Route> = new Map<string, Route>([
  ['profile', { parameters: {}, answer: (views) => views.profile() }],
  [
    'leaderboard',
    {
      parameters: {
        metric: { required: true },
        period: { required: true },
        method: { oneOf: rankMethods },
        among: { oneOf: audiences },
      },
      answer: (views, given) =>
        views.leaderboard({
          metric: given.get('metric') ?? '',
          period: given.get('period') ?? '',
          method: rankMethods.find((each) => each === given.get('method')) ?? 'competition',
          among: audiences.find((each) => each === given.get('among')) ?? 'everyone',
        }),
    },
  ],
  [
    'peer-progress',
    {
      parameters: { metric: { required: true }, period: { required: true } },
      answer: (views, given) =>
        views.peerProgress({ metric: given.get('metric') ?? '', period: given.get('period') ?? '' }),
    },
  ],
  [
    'statement',
    {
      parameters: { period: { required: true }, subject: {} },
      answer: (views, given) => {
        const subject = given.get('subject');
        return views.statement({ period: given.get('period') ?? '', ...(subject === undefined ? {} : { subject }) });
      },
    },
  ],
  [
    'explanation',
    {
      parameters: { why: { required: true } },
      answer: (views, given) => views.explanation({ why: given.get('why') ?? '' }),
    },
  ],
]);
