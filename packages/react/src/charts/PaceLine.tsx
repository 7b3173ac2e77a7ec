'use client';

import type { PeerProgressView } from '@paceline/core/views';
import { type ReactNode, useId, useState } from 'react';
import type { Async } from '../data/async.js';
import { settle } from '../data/settle.js';
import { paceText, type Texts } from '../i18n/index.js';
import { Frame } from '../primitives/Frame.js';
import { Notice } from '../primitives/Notice.js';
import type { LanguageProps } from '../provider/paceline-context.js';
import { useTexts } from '../provider/use-texts.js';
import { PaceDrawing } from './PaceDrawing.js';
import { PaceTable } from './PaceTable.js';
import { useWidth } from './use-width.js';

/** Properties of {@link PaceLine}. */
export interface PaceLineProps extends LanguageProps {
  /** A peer-progress view, or one that is still on its way. */
  readonly data: PeerProgressView | Async<PeerProgressView>;
  readonly className?: string | undefined;
}

/**
 * The own result through the period against the pace and the target: one image with one sentence, and the same figures as
 * a table on request.
 *
 * @throws PacelineError `react/not-a-view`
 *
 * @example
 * <PaceLine data={view} />
 */
export function PaceLine({ data, className, locale, messages }: PaceLineProps): ReactNode {
  const texts = useTexts({ locale, messages });
  return (
    <Frame
      name="pace-line"
      className={className}
      settled={settle('peer-progress', data)}
      texts={texts}
      skeletonRows={4}
    >
      {(view) => <Figure view={view} texts={texts} />}
    </Frame>
  );
}

function Figure({ view, texts }: { readonly view: PeerProgressView; readonly texts: Texts }): ReactNode {
  const id = useId();
  const [ref, width] = useWidth<HTMLDivElement>(640);
  const [isTable, setTable] = useState(false);
  if (view.own.series.length === 0) {
    return (
      <Notice kind="empty" title={texts.say('chart.empty', { period: texts.period(view.period) })} texts={texts}>
        {texts.say('chart.emptyHelp')}
      </Notice>
    );
  }
  return (
    <figure className="pl-figure-block">
      <figcaption>
        <span id={`${id}-title`} className="pl-chart-title">
          {texts.say('chart.title', { metric: view.metric.label, period: texts.period(view.period) })}
        </span>
        <span id={`${id}-finding`} className="pl-note">
          {finding(view, texts)}
        </span>
      </figcaption>
      <div ref={ref}>
        <PaceDrawing view={view} width={width} labelledBy={`${id}-title`} describedBy={`${id}-finding`} texts={texts} />
      </div>
      <button
        type="button"
        className="pl-button"
        aria-expanded={isTable}
        aria-controls={isTable ? `${id}-table` : undefined}
        onClick={() => setTable(!isTable)}
      >
        {texts.say(isTable ? 'chart.hideTable' : 'chart.showTable')}
      </button>
      {isTable && <PaceTable id={`${id}-table`} view={view} texts={texts} />}
    </figure>
  );
}

/** What the picture says, in one sentence. */
function finding({ own, asOf }: PeerProgressView, texts: Texts): string {
  const reached = own.reached ?? own.series.at(-1)?.reached;
  if (!reached) return '';
  const said = { reached: texts.quantity(reached), date: texts.date(asOf.effectiveOn) };
  if (!own.target || !own.pace) return texts.say('chart.findingNoPace', said);
  return texts.say('chart.finding', { ...said, target: texts.quantity(own.target), pace: paceText(own.pace, texts) });
}
