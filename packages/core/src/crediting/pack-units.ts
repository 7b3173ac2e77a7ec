import { type DecimalColumn, unitsAt } from './decimal-column.js';

const largestExact = BigInt(Number.MAX_SAFE_INTEGER);

/**
 * Columns of decimals, one after the other, in units of the least scale that holds every value: doubles where all of them fit into 2^53.
 * The same column comes out however the values stood before. Private to this room.
 */
export function packUnits(columns: readonly DecimalColumn[]): DecimalColumn {
  const scale = columns.reduce((most, column) => Math.max(most, leastScale(column)), 0);
  const [only] = columns;
  if (columns.length === 1 && only?.certified && only.scale === scale) return only;
  const exact: (bigint | null)[] = [];
  let certified = true;
  for (const column of columns) {
    const up = 10n ** BigInt(Math.max(0, scale - column.scale));
    const down = 10n ** BigInt(Math.max(0, column.scale - scale));
    for (let index = 0; index < column.units.length; index += 1) {
      const units = unitsAt(column, index);
      const scaled = units === null ? null : (units * up) / down;
      if (scaled !== null && (scaled > largestExact || scaled < -largestExact)) certified = false;
      exact.push(scaled);
    }
  }
  if (!certified) return { scale, certified, units: exact };
  return { scale, certified, units: Float64Array.from(exact, (each) => (each === null ? Number.NaN : Number(each))) };
}

/** The fewest places with which every value of a column can be written. */
function leastScale(column: DecimalColumn): number {
  let scale = 0;
  for (let index = 0; index < column.units.length && scale < column.scale; index += 1) {
    scale = Math.max(scale, placesOf(unitsAt(column, index) ?? 0n, column.scale));
  }
  return scale;
}

function placesOf(units: bigint, scale: number): number {
  let places = units === 0n ? 0 : scale;
  for (let rest = units; places > 0 && rest % 10n === 0n; rest /= 10n) places -= 1;
  return places;
}
