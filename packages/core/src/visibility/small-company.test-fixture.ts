import { type PlainDate, parsePlainDate } from '../calendar/index.js';
import { unwrap } from '../foundation/index.js';
import { parsePeople } from '../people/index.js';
import {
  engineMetrics,
  explainDecision,
  type PolicyDocument,
  parsePolicy,
  parseShares,
  type RuleDocument,
  type ShareDocument,
} from './index.js';

export const day = (text: string): PlainDate => unwrap(parsePlainDate(text));
export const organization = unwrap(
  parsePeople({
    participants: [
      {
        id: 'ana',
        name: 'Ana',
        assignments: [
          { from: '2026-01-01', to: '2026-04-01', team: 'north', manager: 'mo' },
          { from: '2026-04-01', team: 'south', manager: 'lee' },
        ],
      },
      { id: 'ben', name: 'Ben', team: 'north', manager: 'mo', role: 'rep' },
      { id: 'mo', name: 'Mo', manager: 'dee' },
      { id: 'lee', name: 'Lee', manager: 'dee' },
      { id: 'dee', name: 'Dee', role: 'director' },
      { id: 'mia', name: 'Mia', department: 'marketing', employed: { from: '2020-01-01', to: '2026-06-01' } },
      { id: 'tom', name: 'Tom', employed: { from: '2026-02-01' } },
    ],
    teams: [{ id: 'north', name: 'North', leads: [{ participant: 'tom' }, { participant: 'ben' }] }],
    territories: [
      {
        id: 'alps',
        holders: [
          { participant: 'tom', from: '2026-04-01' },
          { participant: 'ben', to: '2026-04-01' },
        ],
      },
    ],
  }),
);
export const policy = (rules: readonly RuleDocument[]): PolicyDocument => ({
  id: 'test',
  version: 1,
  metrics: engineMetrics,
  rules,
});
export const ask = (
  document: PolicyDocument,
  viewer: string,
  subject: string,
  more: { metric?: string; on?: string; at?: string; shares?: readonly ShareDocument[] } = {},
) => {
  const parsed = unwrap(parsePolicy(document));
  const shares = unwrap(parseShares(more.shares ?? [], parsed, organization));
  const question = {
    viewer,
    subject,
    metric: more.metric ?? 'attainment',
    on: day(more.on ?? '2026-03-31'),
    at: day(more.at ?? '2026-05-01'),
  };
  return explainDecision({ policy: parsed, organization, shares }, question);
};
export const allow = (id: string, more: Partial<RuleDocument>): RuleDocument => ({
  id,
  effect: 'allow',
  who: 'everyone',
  metrics: 'all',
  value: 'exact',
  order: 'visible',
  ...more,
});
export const everyone: RuleDocument = allow('open', { metrics: ['attainment'] });
