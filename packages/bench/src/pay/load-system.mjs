/** @typedef {import('./system.mjs').SystemModule} SystemModule */

/** @type {Readonly<Record<string, () => Promise<SystemModule>>>} */
const modules = {
  ours: () => import('./ours.mjs'),
  'ours, set from rows': () => import('./set-from-rows.mjs'),
  'ours, set from columns': () => import('./set-from-columns.mjs'),
  'ours, small plans': () => import('../small/small-plans.mjs'),
  limit: () => import('./limit.mjs'),
  'integer objects': () => import('../../peers/integer-objects.mjs'),
  'decimal.js': () => import('../../peers/decimal-objects.mjs'),
  'integer objects, small plans': () => import('../../peers/small-objects.mjs'),
  DuckDB: () => import('../../peers/duckdb.mjs'),
};

/**
 * The module of a system by its name in the report.
 *
 * @param {string} name
 * @returns {Promise<SystemModule>}
 */
export async function loadSystem(name) {
  const load = modules[name];
  if (!load) throw new Error(`no system is called ${name}`);
  return load();
}
