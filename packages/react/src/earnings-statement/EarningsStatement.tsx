'use client';

import type { SentenceCatalogue } from '@paceline/core/explain';
import type { StatementView } from '@paceline/core/views';
import type { ReactNode } from 'react';
import type { Async } from '../data/async.js';
import { settle } from '../data/settle.js';
import type { Texts } from '../i18n/index.js';
import { Frame } from '../primitives/Frame.js';
import type { HeadingLevel } from '../primitives/Heading.js';
import { Notice } from '../primitives/Notice.js';
import type { LanguageProps } from '../provider/paceline-context.js';
import { useTexts } from '../provider/use-texts.js';
import { ComponentSection } from './ComponentSection.js';
import type { ExplainLine } from './explain-line.js';
import { StatementHeader } from './StatementHeader.js';
import { useExplaining } from './use-explaining.js';

/** Properties of {@link EarningsStatement}. */
export interface EarningsStatementProps extends LanguageProps {
  /** A statement view, or one that is still on its way. */
  readonly data: StatementView | Async<StatementView>;
  /** Fetches the explanation of a line; without it lines have no "Why?". */
  readonly explain?: ExplainLine | undefined;
  /** The sentences of explanations in the reader's language; English without them. */
  readonly sentences?: SentenceCatalogue | undefined;
  /** The level of the title on the host's page; 2 without it. */
  readonly headingLevel?: HeadingLevel | undefined;
  readonly className?: string | undefined;
}

/**
 * What somebody earned in a period, component by component and line by line; every amount can be asked "Why?".
 *
 * @throws PacelineError `react/not-a-view`
 *
 * @example
 * <EarningsStatement data={view} explain={(why, { signal }) => fetchExplanation(why, signal)} />
 */
export function EarningsStatement(props: EarningsStatementProps): ReactNode {
  const { data, explain, sentences, headingLevel = 2, className, locale, messages } = props;
  const texts = useTexts({ locale, messages });
  return (
    <Frame
      name="earnings-statement"
      className={className}
      settled={settle('statement', data)}
      texts={texts}
      skeletonRows={6}
    >
      {(view) => (
        <Statement view={view} explain={explain} sentences={sentences} headingLevel={headingLevel} texts={texts} />
      )}
    </Frame>
  );
}

interface StatementProps {
  readonly view: StatementView;
  readonly explain: ExplainLine | undefined;
  readonly sentences: SentenceCatalogue | undefined;
  readonly headingLevel: number;
  readonly texts: Texts;
}

function Statement({ view, explain, sentences, headingLevel, texts }: StatementProps): ReactNode {
  const explaining = useExplaining(view, explain, sentences);
  const isEmpty = view.components.every(
    (component) => component.lines.length === 0 && component.because === undefined && !component.quota,
  );
  return (
    <>
      <StatementHeader view={view} headingLevel={headingLevel} texts={texts} />
      {isEmpty ? (
        <Notice kind="empty" title={texts.say('statement.empty', { period: texts.period(view.period) })} texts={texts}>
          {texts.say('statement.emptyHelp')}
        </Notice>
      ) : (
        view.components.map((component) => (
          <ComponentSection
            key={component.id}
            component={component}
            explaining={explaining}
            headingLevel={headingLevel + 1}
            texts={texts}
          />
        ))
      )}
    </>
  );
}
