import { type IssuePath, issue, quoteFound } from '../foundation/index.js';
import type { List, Reading } from './reading.js';
import type { TextCodes } from './transaction.js';
import type { TextColumn } from './transaction-set.js';

/** Texts by code, in order of first appearance. Columns whose codes compare share one. */
export interface Dictionary {
  readonly texts: string[];
  readonly codes: Map<string, number>;
}

/** An empty dictionary. */
export function emptyDictionary(): Dictionary {
  return { texts: [], codes: new Map() };
}

/** The code of a text; a new one when the dictionary does not know it. */
export function codeOf({ texts, codes }: Dictionary, text: string): number {
  const known = codes.get(text);
  if (known !== undefined) return known;
  codes.set(text, texts.length);
  texts.push(text);
  return texts.length - 1;
}

/** Reads a column of texts; the empty text stands for none. */
export function readTexts(
  reading: Reading,
  path: IssuePath,
  list: List | undefined,
  dictionary: Dictionary = emptyDictionary(),
): TextColumn {
  const codes = new Int32Array(reading.size).fill(-1);
  let last: unknown;
  let lastCode = -1;
  for (let index = 0; index < (list ? reading.size : 0); index += 1) {
    const text = list?.[index];
    if (text !== last) {
      last = text;
      lastCode = -1;
      if (typeof text === 'string') lastCode = text === '' ? -1 : codeOf(dictionary, text);
    }
    if (lastCode < 0 && typeof text !== 'string' && text !== undefined && text !== null) {
      const at = reading.pathOf(path, index);
      reading.collector.issues.push(issue('crediting/not-a-text', at, quoteFound(text), 'a text'));
    }
    codes[index] = lastCode;
  }
  return { codes, dictionary: dictionary.texts };
}

/** Checks a column of codes and numbers them anew, in order of first appearance. */
export function checkCodes(
  reading: Reading,
  path: IssuePath,
  given: TextCodes,
  dictionary: Dictionary = emptyDictionary(),
): TextColumn {
  const { collector, pathOf, size } = reading;
  given.dictionary.forEach((text: unknown, code) => {
    if (typeof text === 'string') return;
    const at = [...path, 'dictionary', code];
    collector.issues.push(issue('crediting/not-a-text', at, quoteFound(text), 'a text'));
  });
  const known = new Int32Array(given.dictionary.length).fill(-1);
  const codes = new Int32Array(size).fill(-1);
  for (let index = 0; index < size; index += 1) {
    const code = given.codes[index] ?? -1;
    const text = given.dictionary[code];
    if (typeof text === 'string') {
      if (known[code] === -1 && text !== '') known[code] = codeOf(dictionary, text);
      codes[index] = known[code] ?? -1;
    } else if (code < -1 || code >= known.length) {
      const expected = `a code below ${known.length}, or -1 for none`;
      const at = pathOf([...path, 'codes'], index);
      collector.issues.push(issue('crediting/unknown-code', at, `\`${code}\``, expected));
    }
  }
  return { codes, dictionary: dictionary.texts };
}
