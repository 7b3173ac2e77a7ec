import { afterAll, afterEach } from 'vitest';

/** What a person would have seen, kept until the test that wrote it is over. */
const written: string[] = [];

/** Makes any use of these methods of `console` fail the test that ran, with what was written. */
export function failOn(...methods: readonly ('debug' | 'error' | 'info' | 'log' | 'warn')[]): void {
  for (const method of methods) {
    console[method] = (...parts: unknown[]) => {
      written.push(`console.${method}: ${parts.map(String).join(' ')}`);
    };
  }
  afterEach(refuse);
  afterAll(refuse);
}

function refuse(): void {
  const lines = written.splice(0);
  if (lines.length === 0) return;
  throw new Error(
    `A test wrote to the console. Remove the call, or replace the method with vi.spyOn where it is the claim.\n${lines.join('\n')}`,
  );
}
