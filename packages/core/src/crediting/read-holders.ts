import { compareText, type IssuePath, issue, quoteFound } from '../foundation/index.js';
import { compare, one, sum, toExactText } from '../money/index.js';
import { kindCodes } from './credit-kind.js';
import type { HolderColumn, HolderEntry } from './holder-column.js';
import { checkKeys, isObject } from './read-shape.js';
import { readShare, type ShareRange } from './read-share.js';
import { codeOf, type Dictionary } from './read-texts.js';
import type { List, Reading } from './reading.js';
import { type ShareDictionary, shareCode } from './share-dictionary.js';

/** What readers of holders share: the dictionaries of the set, and the shares that were read before by how they are written. */
export interface HolderReading extends Reading {
  readonly participants: Dictionary;
  readonly shares: ShareDictionary;
}

/** The two columns of holders: how an entry is read, and what must hold for the entries of one transaction. */
interface HolderForm {
  readonly column: 'splits' | 'credits';
  readonly keys: readonly string[];
  readonly range: ShareRange;
  readonly expected: string;
  readonly check: (entries: readonly HolderEntry[], path: IssuePath, reading: HolderReading) => void;
}

const splitForm: HolderForm = {
  column: 'splits',
  keys: ['participant', 'share'],
  range: 'split',
  expected: 'a participant and a share',
  check: checkSplits,
};
const creditForm: HolderForm = {
  column: 'credits',
  keys: ['participant', 'kind', 'share'],
  range: 'credit',
  expected: 'a participant and a kind of credit',
  check: checkCredits,
};

/** Reads who holds the split deals; null when none is split. */
export function readSplits(reading: HolderReading, list: List | undefined): HolderColumn | null {
  return readHolders(reading, list, splitForm);
}

/** Reads who has an overlay or an assist; null when nobody has. */
export function readCredits(reading: HolderReading, list: List | undefined): HolderColumn | null {
  return readHolders(reading, list, creditForm);
}

function readHolders(reading: HolderReading, list: List | undefined, form: HolderForm): HolderColumn | null {
  if (!list) return null;
  const { size, collector, pathOf } = reading;
  const starts = new Int32Array(size + 1);
  const entries: HolderEntry[] = [];
  const shareOf = shareReader(reading, form.range);
  for (let index = 0; index < size; index += 1) {
    starts[index] = entries.length;
    const given = list[index];
    if (given === undefined || given === null) continue;
    const path = pathOf([form.column], index);
    if (!Array.isArray(given)) {
      collector.issues.push(issue('crediting/unreadable-row', path, quoteFound(given), 'a list of shares'));
      continue;
    }
    const before = collector.issues.length;
    const own: HolderEntry[] = [];
    for (let position = 0; position < given.length; position += 1) {
      const entry = readEntry(given[position], { form, reading, shareOf, path: [...path, position] });
      if (entry) own.push(entry);
    }
    if (own.length > 0 && collector.issues.length === before) form.check(own, path, reading);
    sortEntries(own, reading);
    for (const entry of own) entries.push(entry);
  }
  starts[size] = entries.length;
  return entries.length === 0 ? null : packHolders(starts, entries);
}

/** By participant and then by kind, however they were written. */
function sortEntries(entries: HolderEntry[], { participants }: HolderReading): void {
  const nameOf = (entry: HolderEntry) => participants.texts[entry.participant] ?? '';
  if (entries.length > 1) entries.sort((a, b) => compareText(nameOf(a), nameOf(b)) || a.kind - b.kind);
}

interface EntryReading {
  readonly form: HolderForm;
  readonly reading: HolderReading;
  readonly path: IssuePath;
  readonly shareOf: (given: unknown, path: IssuePath) => number | undefined;
}

function readEntry(input: unknown, { form, reading, path, shareOf }: EntryReading): HolderEntry | null {
  const { collector, participants } = reading;
  if (!isObject(input)) {
    collector.issues.push(issue('crediting/unreadable-row', path, quoteFound(input), form.expected));
    return null;
  }
  checkKeys(input, form.keys, path, collector);
  const { participant, share: given, kind } = input;
  const share = form === creditForm && given === undefined ? 0 : shareOf(given, [...path, 'share']);
  if (typeof participant !== 'string') {
    const expected = 'the id of a participant';
    collector.issues.push(issue('crediting/not-a-text', [...path, 'participant'], quoteFound(participant), expected));
    return null;
  }
  if (form === creditForm && kind !== 'overlay' && kind !== 'assist') {
    const expected = '`overlay` or `assist`';
    collector.issues.push(issue('crediting/unknown-kind', [...path, 'kind'], quoteFound(kind), expected));
    return null;
  }
  const code = kindCodes[kind === 'overlay' || kind === 'assist' ? kind : 'split'];
  return share === undefined ? null : { participant: codeOf(participants, participant), share, kind: code };
}

/** Reads shares, each way of writing one once. */
function shareReader(reading: HolderReading, range: ShareRange): EntryReading['shareOf'] {
  const known = new Map<unknown, number>();
  return (given, path) => {
    const code = known.get(given);
    if (code !== undefined) return code;
    const share = readShare(given, range, { path, collector: reading.collector });
    if (!share) return undefined;
    known.set(given, shareCode(reading.shares, share));
    return known.get(given);
  };
}

function checkSplits(entries: readonly HolderEntry[], path: IssuePath, { collector, shares }: HolderReading): void {
  if (new Set(entries.map((each) => each.participant)).size !== entries.length) {
    collector.issues.push(
      issue('crediting/duplicate-split', path, 'a participant who is named twice', 'one share for each participant'),
    );
  }
  const total = sum(entries.map((each) => shares.shares[each.share] ?? one));
  if (compare(total, one) !== 0) {
    const found = `shares that sum to ${toExactText(total)}`;
    collector.issues.push(issue('crediting/split-not-whole', path, found, 'shares that sum to exactly 1'));
  }
}

function checkCredits(entries: readonly HolderEntry[], path: IssuePath, { collector }: HolderReading): void {
  if (new Set(entries.map((each) => `${each.participant} ${each.kind}`)).size === entries.length) return;
  const found = 'a participant who is named twice with one kind';
  collector.issues.push(
    issue('crediting/duplicate-credit', path, found, 'one entry for each participant and kind of credit'),
  );
}

function packHolders(starts: Int32Array, entries: readonly HolderEntry[]): HolderColumn {
  return {
    starts,
    participant: Int32Array.from(entries, (each) => each.participant),
    share: Int32Array.from(entries, (each) => each.share),
    kind: Uint8Array.from(entries, (each) => each.kind),
  };
}
