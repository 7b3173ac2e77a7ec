import { cruise } from 'dependency-cruiser';
import config from '../../../../.dependency-cruiser.mjs';
import type { GuardReport } from './guard.js';

/** No file of packages/<name>/src leads back to itself, by values or by types. */
export async function findCycles(root: string): Promise<GuardReport> {
  const { output } = await cruise(['packages'], {
    ...config.options,
    baseDir: root,
    validate: true,
    ruleSet: { forbidden: config.forbidden ?? [] },
  });
  if (typeof output === 'string') throw new Error(`dependency-cruiser answered with text:\n${output}`);
  const violations = output.summary.violations.map(({ from, cycle = [] }) => ({
    file: from,
    line: 1,
    rule: 'cycles/no-cycle',
    message: `leads back to itself (${[from, ...cycle.map(({ name }) => name)].join(' → ')}): move the shared part down`,
  }));
  return { seen: output.modules.length, violations };
}
