import { describe, expect, test } from 'vitest';
import { readArguments } from './read-arguments.js';

describe('the command line', () => {
  test('may be empty: seeded data, the policy of the data, any free port', () => {
    expect(readArguments([], {})).toEqual({ wishes: { data: null, policy: null, port: 0 }, problems: [] });
  });

  test('names data, policy and port; an option beats the environment', () => {
    const given = ['--data', 'csv', '--mapping', 'm.json', '--skip-bad-rows', '--policy', 'private', '--port', '4000'];
    expect(readArguments(given, { PORT: '5000' })).toEqual({
      wishes: { data: { folder: 'csv', mapping: 'm.json', skipBadRows: true }, policy: 'private', port: 4000 },
      problems: [],
    });
    expect(readArguments([], { PORT: '5000' }).wishes.port).toBe(5000);
  });

  test('is told everything that is wrong with it at once', () => {
    const given = ['--mapping', 'm.json', '--policy', 'open', '--skip-bad-rows', '--port', 'x'];
    expect(readArguments(given, { PORT: 'http' }).problems).toEqual([
      '--policy: found `open`, expected one of private, team-bands, open-team',
      '--mapping needs --data FOLDER, the CSV files',
      '--skip-bad-rows needs --data and --mapping',
      '--port: found `x`, expected a port from 0 to 65535',
      'PORT: found `http`, expected a port from 0 to 65535',
    ]);
  });
});
