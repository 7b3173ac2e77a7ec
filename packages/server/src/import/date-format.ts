/** The ways of writing a day that an import understands. A column has one of them; it is said in the mapping, never guessed. */
export const dateFormats = [
  'yyyy-MM-dd',
  'yyyy/MM/dd',
  'yyyyMMdd',
  'dd/MM/yyyy',
  'dd.MM.yyyy',
  'dd-MM-yyyy',
  'd/M/yyyy',
  'd.M.yyyy',
  'MM/dd/yyyy',
  'M/d/yyyy',
] as const;

/** One of {@link dateFormats}. */
export type DateFormat = (typeof dateFormats)[number];

const digitsOf: Readonly<Record<string, string>> = {
  yyyy: '(?<year>\\d{4})',
  MM: '(?<month>\\d{2})',
  dd: '(?<day>\\d{2})',
  M: '(?<month>\\d{1,2})',
  d: '(?<day>\\d{1,2})',
};

const forms: ReadonlyMap<DateFormat, RegExp> = new Map(dateFormats.map((format) => [format, formOf(format)]));

function formOf(format: DateFormat): RegExp {
  const escaped = format.replaceAll('.', '\\.');
  return new RegExp(`^${escaped.replace(/yyyy|MM|dd|M|d/g, (token) => digitsOf[token] ?? token)}$`);
}

/** A day written in a format, as `YYYY-MM-DD`; null when it is not written so. Whether that day exists is for core to say. */
export function toIsoDate(text: string, format: DateFormat): string | null {
  const { year, month, day } = forms.get(format)?.exec(text)?.groups ?? {};
  if (year === undefined || month === undefined || day === undefined) return null;
  return `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
}
