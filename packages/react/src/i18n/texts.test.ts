import { describe, expect, test } from 'vitest';
import { progressViews } from '../fixtures/progress.js';
import { fillTemplate } from './fill-template.js';
import { englishMessages } from './messages.js';
import { paceText } from './pace-text.js';
import { shownText } from './shown-text.js';
import { createTexts } from './texts.js';

const english = createTexts('en-US');
const language = { language: 'en', locale: 'en-US' };

describe('templates', () => {
  test('choose by number, by exact number and by ordinal', () => {
    const deals = '{n, plural, =0 {no deal} one {# deal} other {# deals}}';
    expect([0, 1, 1200].map((n) => fillTemplate(deals, { n }, language))).toEqual(['no deal', '1 deal', '1,200 deals']);
    expect([1, 2, 3, 4, 11, 21].map((place) => english.ordinal(place))).toEqual([
      '1st',
      '2nd',
      '3rd',
      '4th',
      '11th',
      '21st',
    ]);
  });

  test('fall back to the other branch where a language has more forms than the template', () => {
    const arabic = { language: 'ar', locale: 'en-US' };
    expect(fillTemplate('{n, plural, one {# deal} other {# deals}}', { n: 2 }, arabic)).toBe('2 deals');
  });

  test('never fill a value twice', () => {
    expect(fillTemplate('{name}', { name: '{name}' }, language)).toBe('{name}');
  });

  test('isolate values where the text runs from right to left', () => {
    expect(fillTemplate('{a}!', { a: '2017-Q2' }, { language: 'ar', locale: 'ar-EG' })).toBe('\u20682017-Q2\u2069!');
  });

  test('of the catalogue are all well-formed', () => {
    for (const [key, template] of Object.entries(englishMessages)) {
      const depth = [...template].reduce((open, char) => open + (char === '{' ? 1 : char === '}' ? -1 : 0), 0);
      expect(depth, key).toBe(0);
    }
  });
});

describe('words for numbers', () => {
  test('a minus is a minus, not a hyphen', () => {
    expect(english.quantity({ unit: 'money', amount: '-1234.50', currency: 'USD' })).toBe('\u2212$1,234.50');
  });

  test('no digit of a long amount is lost', () => {
    const amount = { unit: 'money', amount: '12345678901234567890.12', currency: 'USD' } as const;
    expect(english.quantity(amount)).toBe('$12,345,678,901,234,567,890.12');
  });

  test('counts and places are words while the catalogue has them', () => {
    expect([english.cardinal(6), english.cardinal(10), english.cardinal(1100)]).toEqual(['Six', 'Ten', '1,100']);
    expect([english.ordinalWord(2), english.ordinalWord(10), english.ordinalWord(22)]).toEqual([
      'second',
      'tenth',
      '22nd',
    ]);
  });

  test('a host changes some words and keeps the rest', () => {
    const german = createTexts('de-DE', { 'person.you': 'Sie', 'leaderboard.showAll': 'Alle {count} zeigen' });
    expect(german.say('person.you')).toBe('Sie');
    expect(german.say('leaderboard.showAll', { count: 1200 })).toBe('Alle 1.200 zeigen');
    expect(german.say('value.hidden')).toBe('Not shared');
    expect(german.ordinal(2)).toBe('2nd');
  });

  test('values are said at the detail that was shared', () => {
    const ratio = (value: string) => ({ unit: 'ratio', value }) as const;
    const say = (shown: Parameters<typeof shownText>[0]) => shownText(shown, english);
    expect(say({ detail: 'exact', value: ratio('12.5') })).toBe('1,250%');
    expect(say({ detail: 'rounded', value: ratio('0.9'), step: '0.1' })).toBe('about 90%');
    expect(say({ detail: 'band', from: ratio('0.8'), to: ratio('1') })).toBe('80–100%');
    expect(say({ detail: 'band', from: ratio('1.2') })).toBe('120% or more');
    expect(say({ detail: 'band', to: ratio('0.5') })).toBe('under 50%');
    expect(say({ detail: 'presence' })).toBe('Not shared');
    expect(say({ detail: 'missing', because: 'no-quota' })).toBe('No quota this period');
    expect(say({ detail: 'missing', because: 'no-data' })).toBe('No deals yet');
  });

  test('pace is said in points, with its basis', () => {
    const pace = progressViews.ready.own.pace;
    if (!pace) throw new Error('the fixture has a pace');
    const ahead = (value: string) => paceText({ ...pace, ahead: { unit: 'ratio', value } }, english);
    expect(ahead('0.06')).toBe('6 points ahead of pace, counted in business days');
    expect(ahead('-0.01')).toBe('1 point behind pace, counted in business days');
    expect(ahead('0.0004')).toBe('On pace, counted in business days');
  });
});
