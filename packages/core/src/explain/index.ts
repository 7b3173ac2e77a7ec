export { formatDate, formatPeriod, formatQuantity } from './format-quantity.js';
export type { Quantity } from './quantity.js';
export type { Sayable, SentenceCatalogue } from './sentence.js';
export { englishSentences, sentenceOf } from './sentence.js';
export { countQuantity, moneyQuantity, quantityOfMoney, ratioQuantity } from './to-quantity.js';
export type { TraceNode, TraceStep, TraceSubject } from './trace-node.js';
export { traceSteps, walkTrace } from './trace-node.js';
