import { existsSync, readFileSync } from 'node:fs';

/** The published data beside the repository; it is no part of it, and need not be there. */
const published = new URL('../../../../../shared/data/', import.meta.url);

/** True where a set of published data is. */
export function isPublished(set: string): boolean {
  return existsSync(new URL(`${set}/`, published));
}

/** The rows of a CSV file of published data, by column. A cell in quotation marks may hold commas. */
export function readRows(file: string): Readonly<Record<string, string>>[] {
  const [head = '', ...lines] = readFileSync(new URL(file, published), 'utf8').trim().split('\n');
  const names = head.split(',');
  return lines.map((line) => {
    const cells = [...line.matchAll(/(?:^|,)(?:"([^"]*)"|([^,]*))/g)].map(([, quoted, plain]) => quoted ?? plain ?? '');
    return Object.fromEntries(names.map((name, index) => [name, cells[index] ?? '']));
  });
}
