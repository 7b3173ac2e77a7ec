import type { DecimalColumn } from './decimal-column.js';
import type { HolderColumn } from './holder-column.js';
import { noDay } from './no-day.js';
import { packUnits } from './pack-units.js';
import { shareCode, shareDictionary } from './share-dictionary.js';
import type { PackedTransactions, TextColumn } from './transaction-set.js';

/** The columns of two sets, the rows of the first before those of the second; new arrays throughout. Private to this room. */
export function concatenateColumns(
  first: PackedTransactions,
  second: PackedTransactions,
): Omit<PackedTransactions, 'idOrder'> {
  const sizes: Sizes = [first.id.length, second.id.length];
  const owner = joinTexts(
    { codes: first.owner.codes, dictionary: first.participants },
    { codes: second.owner.codes, dictionary: second.participants },
    sizes,
  );
  const people = codesIn(owner.dictionary);
  const dictionary = shareDictionary(first.shares);
  const recoded: Recoding = {
    participant: Int32Array.from(second.participants, (name) => people.get(name) ?? -1),
    share: Int32Array.from(second.shares, (share) => shareCode(dictionary, share)),
  };
  return {
    id: first.id.concat(second.id),
    participants: owner.dictionary,
    owner,
    effectiveOn: joinDays(first.effectiveOn, second.effectiveOn, sizes),
    recordedSeq: joinDoubles(first.recordedSeq, second.recordedSeq),
    amount: joinDecimals(first.amount, second.amount, sizes),
    currency: joinTexts(first.currency, second.currency, sizes),
    splits: joinHolders(first.splits, second.splits, { sizes, recoded }),
    credits: joinHolders(first.credits, second.credits, { sizes, recoded }),
    shares: dictionary.shares,
    fields: joinGroups(first.fields, second.fields, (a, b) => joinTexts(a, b, sizes)),
    numbers: joinGroups(first.numbers, second.numbers, (a, b) => joinDecimals(a, b, sizes)),
    dates: joinGroups(first.dates, second.dates, (a, b) => joinDays(a, b, sizes)),
  };
}

type Sizes = readonly [number, number];

/** The codes of the second set's people and shares in the dictionaries of both. */
interface Recoding {
  readonly participant: Int32Array;
  readonly share: Int32Array;
}

function joinGroups<TColumn>(
  first: ReadonlyMap<string, TColumn>,
  second: ReadonlyMap<string, TColumn>,
  join: (a: TColumn | undefined, b: TColumn | undefined) => TColumn,
): ReadonlyMap<string, TColumn> {
  const names = [...new Set([...first.keys(), ...second.keys()])];
  return new Map(names.map((name) => [name, join(first.get(name), second.get(name))]));
}

function codesIn(dictionary: readonly string[]): Map<string, number> {
  return new Map(dictionary.map((text, code) => [text, code]));
}

function joinTexts(first: TextColumn | undefined, second: TextColumn | undefined, sizes: Sizes): TextColumn {
  const codes = new Int32Array(sizes[0] + sizes[1]).fill(-1);
  const dictionary = [...(first?.dictionary ?? [])];
  if (first) codes.set(first.codes);
  if (!second) return { codes, dictionary };
  const known = codesIn(dictionary);
  const recoded = second.dictionary.map((text) => {
    const code = known.get(text);
    if (code !== undefined) return code;
    dictionary.push(text);
    return dictionary.length - 1;
  });
  for (let row = 0; row < sizes[1]; row += 1) codes[sizes[0] + row] = recoded[second.codes[row] ?? -1] ?? -1;
  return { codes, dictionary };
}

function joinDays(first: Int32Array | undefined, second: Int32Array | undefined, sizes: Sizes): Int32Array {
  const days = new Int32Array(sizes[0] + sizes[1]).fill(noDay);
  if (first) days.set(first);
  if (second) days.set(second, sizes[0]);
  return days;
}

function joinDoubles(first: Float64Array, second: Float64Array): Float64Array {
  const joined = new Float64Array(first.length + second.length);
  joined.set(first);
  joined.set(second, first.length);
  return joined;
}

function joinDecimals(
  first: DecimalColumn | undefined,
  second: DecimalColumn | undefined,
  sizes: Sizes,
): DecimalColumn {
  const a = first ?? nothing(sizes[0]);
  const b = second ?? nothing(sizes[1]);
  if (a.certified && b.certified && a.scale === b.scale) {
    return { scale: a.scale, certified: true, units: joinDoubles(a.units, b.units) };
  }
  return packUnits([a, b]);
}

function nothing(size: number): DecimalColumn {
  return { scale: 0, certified: true, units: new Float64Array(size).fill(Number.NaN) };
}

function joinHolders(
  first: HolderColumn | null,
  second: HolderColumn | null,
  { sizes, recoded }: { readonly sizes: Sizes; readonly recoded: Recoding },
): HolderColumn | null {
  if (!first && !second) return null;
  const before = first?.participant.length ?? 0;
  const starts = new Int32Array(sizes[0] + sizes[1] + 1).fill(before);
  if (first) starts.set(first.starts);
  else starts.fill(0);
  for (let row = 0; row <= sizes[1]; row += 1) starts[sizes[0] + row] = before + (second?.starts[row] ?? 0);
  const codes = (kept: ArrayLike<number>, added: ArrayLike<number>, recode: Int32Array) =>
    Int32Array.from([...Array.from(kept), ...Array.from(added, (code) => recode[code] ?? -1)]);
  return {
    starts,
    participant: codes(first?.participant ?? [], second?.participant ?? [], recoded.participant),
    share: codes(first?.share ?? [], second?.share ?? [], recoded.share),
    kind: Uint8Array.from([...(first?.kind ?? []), ...(second?.kind ?? [])]),
  };
}
