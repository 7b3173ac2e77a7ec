import { type Issue, issue, quoteFound } from '../../foundation/index.js';

/** A question is an object; hosts pass on what a form sent. Issues: `earnings/unreadable-question`. */
export function checkQuestion(question: unknown): Issue[] {
  if (typeof question === 'object' && question !== null && !Array.isArray(question)) return [];
  return [issue('earnings/unreadable-question', [], quoteFound(question), 'an object with what is asked')];
}
