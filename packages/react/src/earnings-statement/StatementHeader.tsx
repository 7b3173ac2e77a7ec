import type { StatementView } from '@paceline/core/views';
import type { ReactNode } from 'react';
import type { Texts } from '../i18n/index.js';
import { Heading } from '../primitives/Heading.js';

interface StatementHeaderProps {
  readonly view: StatementView;
  readonly headingLevel: number;
  readonly texts: Texts;
}

/** Whose earnings, of when, how much in all, and that it is an estimate. */
export function StatementHeader({ view, headingLevel, texts }: StatementHeaderProps): ReactNode {
  const { subject, period, asOf, plan, total } = view;
  return (
    <div className="pl-header pl-statement-header">
      <div>
        <Heading level={headingLevel} className="pl-title">
          {subject.you ? texts.say('statement.title') : texts.say('statement.titleOther', { name: subject.name })}
        </Heading>
        <p className="pl-when">
          {texts.say('view.when', { period: texts.period(period), date: texts.date(asOf.effectiveOn) })}
        </p>
      </div>
      <p className="pl-key-figure">
        <bdi>{texts.quantity({ unit: 'money', ...total })}</bdi>
      </p>
      <p className="pl-statement-note">
        <span className="pl-tag">{texts.say('statement.estimate')}</span>{' '}
        <span className="pl-note">
          {texts.say('statement.estimateHelp')}{' '}
          {texts.say('statement.plan', { plan: plan.id, version: String(plan.version) })}
        </span>
      </p>
    </div>
  );
}
