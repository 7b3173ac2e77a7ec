/// <reference types="node" />
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';

const everywhere = ['Ready', 'Loading', 'Refreshing', 'Empty', 'Failed', 'RightToLeft', 'Dark', 'Narrow320'];
const withPeople = ['NothingShared', 'Hidden', 'LongNames', 'Negative', 'OverTarget'];

const required = {
  'leaderboard/Leaderboard': [...everywhere, ...withPeople, 'Ties', 'Missing', 'Window', 'Rounded', 'Stale'],
  'peer-progress/PeerProgress': [...everywhere, ...withPeople, 'NoQuota', 'Behind', 'OnPace', 'WithChart'],
  'earnings-statement/EarningsStatement': [
    ...everywhere,
    ...['LongNames', 'Negative', 'OverTarget', 'NoQuota', 'ManyLines'],
    ...['Explained', 'ExplainedTeam', 'ExplanationPending', 'ExplanationFailed', 'SomeoneElse'],
  ],
  'charts/PaceLine': [...everywhere, 'AsTable', 'NoQuota', 'Negative', 'OverTarget'],
};

describe('every state has its story', () => {
  test.each(Object.entries(required))('%s', (name, stories) => {
    const text = readFileSync(fileURLToPath(new URL(`./${name}.stories.tsx`, import.meta.url)), 'utf8');
    const found = [...text.matchAll(/^export const (\w+): Story/gm)].map((match) => match[1]);
    expect(stories.filter((story) => !found.includes(story))).toEqual([]);
  });
});
