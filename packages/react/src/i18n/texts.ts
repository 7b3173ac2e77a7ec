import type { PlainDate } from '@paceline/core/calendar';
import { formatDate, formatPeriod, formatQuantity, type Quantity } from '@paceline/core/explain';
import type { ViewPeriod } from '@paceline/core/views';
import { fillTemplate, type MessageValues } from './fill-template.js';
import { englishMessages, type MessageKey, type Messages } from './messages.js';

/** Everything that turns data into words for one reader. */
export interface Texts {
  readonly locale: string;
  /** A text of the catalogue, filled. */
  say(key: MessageKey, values?: MessageValues): string;
  /** A quantity with a true minus sign. */
  quantity(quantity: Quantity): string;
  date(date: PlainDate): string;
  /** A period by name: `April 2017`, `2017 Q2`. */
  period(period: ViewPeriod): string;
  /** The points of a ratio without its sign: `6` for −0.06. */
  points(ratio: Quantity): string;
  /** A number at the start of a sentence, as a word where the catalogue has one: `Six`. */
  cardinal(count: number): string;
  /** A place in words: `second`, `21st`. */
  ordinalWord(place: number): string;
  /** A place in digits: `2nd`. */
  ordinal(place: number): string;
}

/** The texts for a locale, with the host's own wording on top of English. */
export function createTexts(locale: string, messages: Partial<Messages> = {}): Texts {
  const say = (key: MessageKey, values: MessageValues = {}) => {
    const own = messages[key];
    return fillTemplate(own ?? englishMessages[key], values, { language: own === undefined ? 'en' : locale, locale });
  };
  const ordinal = (place: number) => say('ordinal', { n: place });
  return {
    locale,
    say,
    ordinal,
    quantity: (quantity) => space(formatQuantity(quantity, locale)),
    date: (date) => space(formatDate(date, locale)),
    period: (period) => space(formatPeriod(period, locale)),
    points: (ratio) => pointsOf(ratio, locale),
    cardinal: (count) => say('words.cardinal').split('|')[count] || new Intl.NumberFormat(locale).format(count),
    ordinalWord: (place) => say('words.ordinal').split('|')[place - 1] || ordinal(place),
  };
}

/** One kind of space, so that server and browser agree whatever their ICU. */
function space(text: string): string {
  return text.replace(/[\u202f\u2009]/g, '\u00a0');
}

function pointsOf(ratio: Quantity, locale: string): string {
  if (ratio.unit === 'money') return '';
  const format = new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: 1 });
  // Intl formats a decimal text exactly; TypeScript knows that only for literal types.
  const parts = format.formatToParts(ratio.value as Intl.StringNumericLiteral);
  return parts.map((part) => (digits.has(part.type) ? part.value : '')).join('');
}

const digits: ReadonlySet<string> = new Set(['integer', 'group', 'decimal', 'fraction']);
