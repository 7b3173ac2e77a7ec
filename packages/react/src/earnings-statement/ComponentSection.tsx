'use client';

import type { StatementComponent } from '@paceline/core/views';
import { type ReactNode, useId, useState } from 'react';
import type { Texts } from '../i18n/index.js';
import { Heading } from '../primitives/Heading.js';
import { ComponentFacts } from './ComponentFacts.js';
import { LinesTable } from './LinesTable.js';
import type { Explaining } from './use-explaining.js';

interface ComponentSectionProps {
  readonly component: StatementComponent;
  readonly explaining: Explaining | null;
  readonly headingLevel: number;
  readonly texts: Texts;
}

/** As many lines as fit on a screen; the rest on request. */
const linesAtFirst = 10;

/** One component of the plan: what it is measured by, its lines and their total. */
export function ComponentSection({ component, explaining, headingLevel, texts }: ComponentSectionProps): ReactNode {
  const tableId = useId();
  const [isOpen, setOpen] = useState(false);
  const { lines } = component;
  const shown = isOpen ? lines : lines.slice(0, linesAtFirst);
  return (
    <section className="pl-component" aria-labelledby={`${tableId}-title`}>
      <div className="pl-component-head">
        <Heading level={headingLevel} id={`${tableId}-title`} className="pl-component-title">
          {component.label}
        </Heading>
        <ComponentFacts component={component} texts={texts} />
      </div>
      {lines.length === 0 ? (
        <p className="pl-note pl-component-empty">{texts.say('statement.noLines')}</p>
      ) : (
        <LinesTable id={tableId} component={component} lines={shown} explaining={explaining} texts={texts} />
      )}
      {lines.length > linesAtFirst && (
        <button
          type="button"
          className="pl-button pl-more"
          aria-expanded={isOpen}
          aria-controls={tableId}
          onClick={() => setOpen(!isOpen)}
        >
          {isOpen ? texts.say('statement.showFewer') : texts.say('statement.showAll', { count: lines.length })}
        </button>
      )}
    </section>
  );
}
