import type { Scenario } from './read-scenarios.js';

/** The page that says which scenarios show a mechanism. `mechanisms` is the closed list: id → what it is. */
export function mechanismTable(
  mechanisms: Readonly<Record<string, string>>,
  scenarios: readonly Pick<Scenario, 'name' | 'mechanisms'>[],
): string {
  const rows = Object.entries(mechanisms).map(([id, meaning]) => {
    const links = scenarios.filter((each) => each.mechanisms.includes(id)).map(({ name }) => `[${name}](${name}/)`);
    return `| \`${id}\` | ${meaning} | ${links.join(', ')} |`;
  });
  return [
    '# Which scenarios show which mechanism',
    '',
    'Written by `npx vitest run --project unit packages/core/scenarios -u` from the line `mechanisms:` of each scenario; not by hand.',
    '',
    '| mechanism | is | scenarios |',
    '| --- | --- | --- |',
    ...rows,
    '',
  ].join('\n');
}
