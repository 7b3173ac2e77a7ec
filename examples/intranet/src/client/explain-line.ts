import type { ExplainLine } from '@paceline/react';
import { fetchView } from './fetch-view.js';
import { viewUrl } from './view-url.js';

/** Fetches how one line of a statement came about. */
export const explainLine: ExplainLine = (why, { signal }) =>
  fetchView('explanation', viewUrl('explanation', { why }), signal);
