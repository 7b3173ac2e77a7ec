import { fail, issue, quoteFound, type Result, succeed } from '@paceline/core/foundation';

/** What a host hands over: every file by its name, as text or as bytes. */
export type ImportFiles = Readonly<Record<string, string | Uint8Array>>;

/** The text of a file. Issues: `import/missing-file`, `import/not-utf8`. */
export function readText(files: ImportFiles, file: string): Result<string> {
  const content = Object.hasOwn(files, file) ? files[file] : undefined;
  if (content === undefined) {
    const names = Object.keys(files).map(quoteFound).join(', ') || 'no file';
    return fail([issue('import/missing-file', [file], names, `the file ${quoteFound(file)}`)]);
  }
  return decode(file, content);
}

/** A JSON file. Issues: `import/missing-file`, `import/not-utf8`, `import/unreadable-json`. */
export function readJsonFile(files: ImportFiles, file: string): Result<unknown> {
  const text = readText(files, file);
  return text.ok ? readJson(file, text.value) : text;
}

/** JSON from text or bytes. Issues: `import/not-utf8`, `import/unreadable-json`. */
export function readJson(file: string, content: string | Uint8Array): Result<unknown> {
  const text = decode(file, content);
  if (!text.ok) return text;
  try {
    return succeed(JSON.parse(text.value.replace(/^\uFEFF/, '')));
  } catch {
    const broken = issue('import/unreadable-json', [file], 'text that is not JSON', 'JSON');
    return fail([{ ...broken, place: { file, line: 1 } }]);
  }
}

function decode(file: string, content: string | Uint8Array): Result<string> {
  if (typeof content === 'string') return succeed(content);
  try {
    return succeed(new TextDecoder('utf-8', { fatal: true }).decode(content));
  } catch {
    const { line, at } = firstBadLine(content);
    const wrong = issue('import/not-utf8', [file], `bytes that are not UTF-8, from byte ${at}`, 'a file in UTF-8');
    return fail([{ ...wrong, place: { file, line } }]);
  }
}

/** The line that holds the first bytes that are no text: found by decoding line after line. */
function firstBadLine(content: Uint8Array): { line: number; at: number } {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  let start = 0;
  for (let line = 1; ; line += 1) {
    const feed = content.indexOf(10, start);
    const end = feed < 0 ? content.length : feed + 1;
    try {
      decoder.decode(content.subarray(start, end));
    } catch {
      return { line, at: start };
    }
    if (feed < 0) return { line, at: start };
    start = end;
  }
}
