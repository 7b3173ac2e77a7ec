import type { Quantity } from '@paceline/core/explain';
import type { Shown } from '@paceline/core/views';
import type { Texts } from './texts.js';

/** A value in the reader's words, at the detail that was shared: `92.4%`, `about 90%`, `80–100%`, `Not shared`. */
export function shownText(shown: Shown, texts: Texts): string {
  switch (shown.detail) {
    case 'exact':
      return texts.quantity(shown.value);
    case 'rounded':
      return texts.say('value.rounded', { value: texts.quantity(shown.value) });
    case 'band':
      return bandText(shown.from, shown.to, texts);
    case 'presence':
      return texts.say('value.hidden');
    case 'missing':
      return texts.say(`value.${shown.because}`);
  }
}

function bandText(from: Quantity | undefined, to: Quantity | undefined, texts: Texts): string {
  const low = from && texts.quantity(from);
  const high = to && texts.quantity(to);
  if (low && high) return texts.say('value.between', { from: low.replace(/\s*%$/, ''), to: high });
  if (low) return texts.say('value.from', { from: low });
  return high ? texts.say('value.under', { to: high }) : texts.say('value.hidden');
}
