import { type SentenceCatalogue, sentenceOf } from '@paceline/core/explain';
import type { ExplanationNode } from '@paceline/core/views';
import type { ReactNode } from 'react';
import type { Texts } from '../i18n/index.js';

interface ExplanationTreeProps {
  readonly nodes: readonly ExplanationNode[];
  readonly sentences: SentenceCatalogue | undefined;
  readonly texts: Texts;
}

/** Steps of a calculation as nested lists of sentences. A redacted step says that it is somebody else's, and no more. */
export function ExplanationTree({ nodes, sentences, texts }: ExplanationTreeProps): ReactNode {
  return (
    <ul className="pl-steps">
      {nodes.map((node, index) => (
        // Steps have no identity but their place, and an explanation never changes.
        // biome-ignore lint/suspicious/noArrayIndexKey: the place is the identity
        <li key={index} className="pl-step" data-step={node.redacted ? 'redacted' : node.step}>
          <span className="pl-step-text" dir="auto">
            {node.redacted ? texts.say('statement.redacted') : sentenceOf(node, texts.locale, sentences)}
          </span>
          {!node.redacted && node.children.length > 0 && (
            <ExplanationTree nodes={node.children} sentences={sentences} texts={texts} />
          )}
        </li>
      ))}
    </ul>
  );
}
