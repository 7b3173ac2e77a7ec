import { describe, expect, test } from 'vitest';

describe('the browser of the tests', () => {
  test('draws text with a real font', () => {
    const text = document.createElement('span');
    text.style.font = '16px sans-serif';
    document.body.append(text);
    text.textContent = 'iiiiiiii';
    const narrow = text.getBoundingClientRect().width;
    text.textContent = 'WWWWWWWW';
    const wide = text.getBoundingClientRect().width;
    text.remove();
    expect(narrow).toBeGreaterThan(0);
    expect(wide).toBeGreaterThan(narrow * 1.5);
  });

  test.fails('console output fails the test here too', () => {
    console.log('planted');
  });
});
