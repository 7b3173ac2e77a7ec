/** What a template may be filled with. Numbers are written in the reader's locale. */
export type MessageValues = Readonly<Record<string, string | number>>;

/** Whose plural rules and whose digits apply: an English text under a German locale keeps English plurals. */
export interface TemplateLanguage {
  readonly language: string;
  readonly locale: string;
}

const placeholder = /^(\w+)(?:\s*,\s*(plural|selectordinal|select)\s*,\s*([\s\S]*))?$/;

/**
 * Fills a template: `{name}`, `{n, plural, one {…} other {…}}`, `{n, selectordinal, …}`, `{x, select, …}` and `#`.
 * The part of ICU MessageFormat that the kit needs; quoting is not supported.
 *
 * @example
 * fillTemplate('{n, plural, one {# deal} other {# deals}}', { n: 2 }, { language: 'en', locale: 'en-US' }); // '2 deals'
 */
export function fillTemplate(template: string, values: MessageValues, language: TemplateLanguage): string {
  let text = '';
  let at = 0;
  for (let open = template.indexOf('{'); open >= 0; open = template.indexOf('{', at)) {
    const close = closingBrace(template, open);
    text += template.slice(at, open) + fillOne(template.slice(open + 1, close).trim(), values, language);
    at = close + 1;
  }
  return text + template.slice(at);
}

function fillOne(inside: string, values: MessageValues, language: TemplateLanguage): string {
  const [, name = '', kind, branches = ''] = placeholder.exec(inside) ?? [];
  const value = values[name] ?? '';
  if (kind === undefined) return written(value, language);
  const chosen = choose(branchesOf(branches), value, kind, language);
  return fillTemplate(chosen.replaceAll('#', written(value, language)), values, language);
}

function choose(
  branches: ReadonlyMap<string, string>,
  value: string | number,
  kind: string,
  { language }: TemplateLanguage,
): string {
  const type = kind === 'selectordinal' ? 'ordinal' : 'cardinal';
  const category = kind === 'select' ? String(value) : new Intl.PluralRules(language, { type }).select(Number(value));
  return branches.get(`=${value}`) ?? branches.get(category) ?? branches.get('other') ?? '';
}

function branchesOf(text: string): Map<string, string> {
  const branches = new Map<string, string>();
  let at = 0;
  for (let open = text.indexOf('{'); open >= 0; open = text.indexOf('{', at)) {
    const close = closingBrace(text, open);
    branches.set(text.slice(at, open).trim(), text.slice(open + 1, close));
    at = close + 1;
  }
  return branches;
}

function closingBrace(text: string, open: number): number {
  let depth = 0;
  for (let i = open; i < text.length; i += 1) {
    if (text[i] === '{') depth += 1;
    else if (text[i] === '}') depth -= 1;
    if (depth === 0) return i;
  }
  return text.length;
}

/** From right to left, values are isolated: `2017-Q2` in an Arabic sentence would otherwise be read as `Q2-2017`. */
function written(value: string | number, { locale }: TemplateLanguage): string {
  const text = typeof value === 'number' ? new Intl.NumberFormat(locale).format(value) : value;
  return rightToLeft.test(locale) ? `\u2068${text}\u2069` : text;
}

const rightToLeft = /^(ar|ckb|dv|fa|he|ps|sd|ug|ur|yi)\b/i;
