import type { ExplanationView } from '@paceline/core/views';

/**
 * Fetches the explanation of one line. `why` is the line's own; `signal` is aborted when nobody waits for the answer.
 *
 * @example
 * const explain: ExplainLine = async (why, { signal }) => {
 *   const answer = await fetch(`/paceline/explanation?why=${encodeURIComponent(why)}`, { signal });
 *   return unwrap(parseView('explanation', await answer.json()));
 * };
 */
export type ExplainLine = (why: string, options: { readonly signal: AbortSignal }) => Promise<ExplanationView>;
