import { describe, expect, test, vi } from 'vitest';

describe('the console guard', () => {
  // `test.fails` passes only when the test fails, and nothing but the guard can fail these.
  for (const method of ['debug', 'error', 'info', 'log', 'warn'] as const) {
    test.fails(`console.${method} fails the test`, () => {
      console[method]('planted');
    });
  }

  test('a silent test passes', () => {
    expect(1 + 1).toBe(2);
  });

  test('a spy may listen where the output is the claim', () => {
    const warn = vi.spyOn(console, 'warn').mockImplementation(() => {});
    console.warn('expected');
    expect(warn).toHaveBeenCalledWith('expected');
    warn.mockRestore();
  });
});
