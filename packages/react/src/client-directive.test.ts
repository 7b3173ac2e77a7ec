/// <reference types="node" />
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';

const root = fileURLToPath(new URL('.', import.meta.url));
const sources = readdirSync(root, { recursive: true, encoding: 'utf8' })
  .filter((file) => /\.tsx?$/.test(file) && !/\.(test|test-d|stories)\.tsx?$|^fixtures/.test(file))
  .map((file) => ({ file: file.replaceAll('\\', '/'), text: readFileSync(`${root}${file}`, 'utf8') }));

/** What only works in a browser: state, effects, context. */
const needsClient = /\b(useState|useEffect|useMemo|useCallback|useContext|useRef|useId|createContext)\b[(<]/;

describe("'use client'", () => {
  test('stands on every file that holds state, and there were files to look at', () => {
    const holding = sources.filter(({ text }) => needsClient.test(text));
    expect(holding.length).toBeGreaterThan(8);
    expect(holding.filter(({ text }) => !text.startsWith("'use client';")).map(({ file }) => file)).toEqual([]);
  });

  test('stands on every component that a host names', () => {
    const ready = ['leaderboard/Leaderboard', 'peer-progress/PeerProgress', 'earnings-statement/EarningsStatement'];
    for (const name of [...ready, 'charts/PaceLine', 'provider/PacelineProvider']) {
      expect(sources.find(({ file }) => file === `${name}.tsx`)?.text).toMatch(/^'use client';/);
    }
  });

  test('stays away from doors and words, which servers read too', () => {
    const shared = sources.filter(({ file }) => file.endsWith('index.ts') || /^(i18n|data)\//.test(file));
    expect(shared.length).toBeGreaterThan(8);
    expect(shared.filter(({ text }) => text.includes('use client')).map(({ file }) => file)).toEqual([]);
  });

  test('leaves visx to the charts', () => {
    const drawing = sources.filter(({ text }) => text.includes("from '@visx/")).map(({ file }) => file);
    expect(drawing.filter((file) => !file.startsWith('charts/'))).toEqual([]);
    expect(drawing.length).toBeGreaterThan(0);
  });
});
