import { resolve } from 'node:path';
import { parseArgs } from 'node:util';

/** What can be measured. */
export const benchNames = Object.freeze(['pay']);

const usualSize = 1_000_000;

/**
 * Reads `npm run bench -- NAMES [--json FILE] [--full] [--check] [--size N] [--basic]`.
 *
 * @param {readonly string[]} given
 * @param {string} folder from which a relative FILE is meant
 * @throws with one sentence that says what to write instead
 */
export function readArguments(given, folder) {
  const { values, positionals } = parseArgs({
    args: [...given],
    allowPositionals: true,
    options: {
      json: { type: 'string' },
      full: { type: 'boolean', default: false },
      check: { type: 'boolean', default: false },
      size: { type: 'string', default: String(usualSize) },
      basic: { type: 'boolean', default: false },
    },
  });
  const unknown = positionals.filter((name) => !benchNames.includes(name));
  if (unknown.length > 0)
    throw new Error(`no benchmark is called ${unknown.join(', ')}; there is ${benchNames.join(', ')}`);
  const size = Number(values.size);
  if (!Number.isSafeInteger(size) || size < 10_000) throw new Error('--size takes a whole number from 10000');
  const isUsual = size === usualSize && !values.basic;
  if (values.check && !isUsual) throw new Error('--check judges the usual size and plan: leave out --size and --basic');
  const { full, check, basic } = values;
  const json = values.json === undefined ? null : resolve(folder, values.json);
  return { names: positionals.length > 0 ? positionals : benchNames, size, full, check, basic, json, isUsual };
}
