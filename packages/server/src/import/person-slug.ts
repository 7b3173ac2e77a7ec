/**
 * An id made from a name: the same on every machine, readable, and without case, accents of Latin letters or punctuation.
 * Two names may give one slug; whoever makes ids from them has to check.
 *
 * @example slugOf('Zoë O’Neill-Ångström'); // 'zoe-o-neill-angstrom'
 */
export function slugOf(name: string): string {
  return name
    .normalize('NFKD')
    .replace(/[\u0300-\u036f]/g, '')
    .normalize('NFC')
    .toLowerCase()
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, 100);
}
