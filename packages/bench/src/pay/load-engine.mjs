/**
 * The engine that is measured: the bundle of the sources of core, made by `bundleEngine`.
 *
 * @param {string} address
 * @returns {Promise<typeof import('@paceline/core')>}
 */
export function loadEngine(address) {
  return import(address);
}
