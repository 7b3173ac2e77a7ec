export type { MessageValues } from './fill-template.js';
export { fillTemplate } from './fill-template.js';
export type { MessageKey, Messages } from './messages.js';
export { englishMessages } from './messages.js';
export type { PaceStanding } from './pace-text.js';
export { paceStanding, paceText } from './pace-text.js';
export { shownText } from './shown-text.js';
export type { Texts } from './texts.js';
export { createTexts } from './texts.js';
