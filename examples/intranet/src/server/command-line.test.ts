import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Built, buildFromSource } from '../testing/build-from-source.js';

let built: Built;
let folder: string;
const running = new Set<ChildProcess>();

beforeAll(async () => {
  built = await buildFromSource();
  folder = mkdtempSync(join(tmpdir(), 'intranet-'));
  mkdirSync(join(folder, 'csv'));
  mkdirSync(join(folder, 'bad-csv'));
  const mapping = {
    version: 1,
    asOf: '2026-03-31',
    people: { file: 'people.csv', name: 'name', team: 'team' },
    policy: 'team-bands',
    values: {
      file: 'values.csv',
      participant: 'name',
      metric: { constant: 'attainment' },
      period: { constant: '2026-Q1' },
      value: 'attainment',
    },
  };
  const people = 'name,team\nAna,North\nBen,North\n';
  write('mapping.json', JSON.stringify(mapping));
  write('broken.json', '{ "version": 1,');
  write('csv/people.csv', people);
  write('csv/values.csv', 'name,attainment\nAna,0.94\nBen,1.08\n');
  write('bad-csv/people.csv', people);
  write('bad-csv/values.csv', 'name,attainment\nAna,plenty\nBen,1.08\nCleo,0.71\n');
});

afterAll(() => {
  for (const each of running) each.kill('SIGKILL');
  rmSync(folder, { recursive: true, force: true });
  built?.remove();
});

function write(name: string, text: string): void {
  writeFileSync(join(folder, name), text);
}

interface Outcome {
  readonly code: number | null;
  readonly printed: string;
  readonly complained: string;
}

/** Runs the program; when it prints its address, `onAddress` decides what happens next. */
function start(given: readonly string[], onAddress: (address: string, server: ChildProcess) => void): Promise<Outcome> {
  const server = spawn(process.execPath, [built.serverFile, ...given], {
    cwd: folder,
    env: { PATH: process.env.PATH ?? '' },
  });
  running.add(server);
  let printed = '';
  let complained = '';
  let isUp = false;
  server.stdout.on('data', (chunk) => {
    printed += chunk;
    const [address] = /http:\/\/localhost:\d+/.exec(printed) ?? [];
    if (address === undefined || isUp) return;
    isUp = true;
    onAddress(address, server);
  });
  server.stderr.on('data', (chunk) => {
    complained += chunk;
  });
  return new Promise((resolve) => {
    server.on('close', (code) => {
      running.delete(server);
      resolve({ code, printed, complained });
    });
  });
}

/** Runs the program where it must not start. */
const refuse = (...given: readonly string[]) => start(given, (_, server) => server.kill('SIGKILL'));

describe('the program', () => {
  test.each(['SIGINT', 'SIGTERM'] as const)(
    'prints its address, and stops with 0 on %s though a browser waits',
    async (signal) => {
      const outcome = await start([], async (address, server) => {
        expect((await fetch(address)).headers.get('content-security-policy')).toContain("default-src 'none'");
        server.kill(signal);
      });
      expect(outcome.printed).toMatch(/^Paceline intranet at http:\/\/localhost:\d+ {2}\(Ctrl-C stops it\)\n$/);
      expect(outcome.complained).toBe('');
      expect(outcome.code).toBe(0);
    },
  );

  test('imports CSV files, and says what was in them', async () => {
    let people = 0;
    const outcome = await start(['--data', 'csv', '--mapping', 'mapping.json'], async (address, server) => {
      people = (await (await fetch(`${address}/demo/people`)).json()).people.length;
      server.kill('SIGTERM');
    });
    expect(outcome.printed).toContain('values.csv: 2 rows, 2 imported');
    expect([people, outcome.code, outcome.complained]).toEqual([2, 0, '']);
    expect(existsSync(join(folder, 'import-report.txt'))).toBe(false);
  });

  test.each<[string, readonly string[], readonly string[]]>([
    ['an unknown option', ['--colour', 'blue'], ["'--colour'", 'npm start -- --data FOLDER --mapping FILE']],
    ['half of what an import needs', ['--data', 'csv'], ['--data needs --mapping']],
    ['an unknown policy', ['--policy', 'open'], ['`open`', 'private, team-bands, open-team']],
    ['a port that is none', ['--port', '70000'], ['`70000`']],
    [
      'a missing folder and a missing mapping',
      ['--data', 'no-folder', '--mapping', 'no.json'],
      ['`no-folder`', '`no.json`', '2 problems'],
    ],
    ['a mapping that is not JSON', ['--data', 'csv', '--mapping', 'broken.json'], ['not JSON']],
    [
      'bad rows',
      ['--data', 'bad-csv', '--mapping', 'mapping.json'],
      ['values.csv:2', '`plenty`', 'values.csv:4', '`Cleo`', '2 problems'],
    ],
  ])('refuses %s: says everything, starts nothing, ends with 1', async (_, given, said) => {
    const outcome = await refuse(...given);
    for (const each of said) expect(outcome.complained).toContain(each);
    expect([outcome.code, outcome.printed]).toEqual([1, '']);
  });

  test('leaves bad rows out when asked to, and writes down which', async () => {
    const outcome = await start(['--data', 'bad-csv', '--mapping', 'mapping.json', '--skip-bad-rows'], (_, server) =>
      server.kill('SIGINT'),
    );
    expect(outcome.printed).toContain('import-report.txt');
    const report = readFileSync(join(folder, 'import-report.txt'), 'utf8');
    expect(report).toContain('values.csv: 3 rows, 1 imported, 2 left out');
    for (const each of ['values.csv:2', '`plenty`', 'values.csv:4']) expect(report).toContain(each);
    expect([outcome.code, outcome.complained]).toEqual([0, '']);
  });

  test('says so when its port is taken', async () => {
    const other = createServer();
    const port = await new Promise<number>((resolve) => {
      other.listen(0, 'localhost', () => resolve((other.address() as { port: number }).port));
    });
    const outcome = await refuse('--port', String(port));
    other.close();
    expect(outcome.complained).toContain(`Port ${port} is taken`);
    expect(outcome.code).toBe(1);
  });
});
