import type { StatementComponent } from '@paceline/core/views';
import type { ReactNode } from 'react';
import type { Texts } from '../i18n/index.js';

interface ComponentFactsProps {
  readonly component: StatementComponent;
  readonly texts: Texts;
}

/** Attainment, credit and quota of a component in one line of words. */
export function ComponentFacts({ component, texts }: ComponentFactsProps): ReactNode {
  return <p className="pl-note pl-component-facts">{factsOf(component, texts).join(' · ')}</p>;
}

function factsOf({ attainment, because, credited, quota }: StatementComponent, texts: Texts): readonly string[] {
  const facts: string[] = [];
  if (attainment) facts.push(texts.say('statement.attainment', { attainment: texts.quantity(attainment) }));
  else if (because) facts.push(texts.say(`value.${because}`));
  if (credited && quota) {
    const amounts = { credited: texts.quantity(credited), quota: texts.quantity(quota) };
    facts.push(texts.say('statement.creditedOfQuota', amounts));
  } else if (credited) {
    facts.push(texts.say('statement.credited', { credited: texts.quantity(credited) }));
  }
  return facts;
}
