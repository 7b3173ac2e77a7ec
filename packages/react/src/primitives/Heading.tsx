import { createElement, type ReactNode } from 'react';

/** The level of a component's title on the host's page. */
export type HeadingLevel = 1 | 2 | 3 | 4 | 5;

interface HeadingProps {
  readonly level: number;
  readonly id?: string;
  readonly className: string;
  readonly children: ReactNode;
}

/** A heading whose level fits the page around it. */
export function Heading({ level, ...rest }: HeadingProps): ReactNode {
  return createElement(`h${Math.min(6, level)}`, rest);
}
