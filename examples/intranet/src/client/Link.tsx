import type { MouseEvent, ReactNode } from 'react';
import { navigate } from './use-address.js';

interface LinkProps {
  readonly to: string;
  readonly current?: boolean;
  readonly className?: string;
  readonly children: ReactNode;
}

/** A real link that changes the page without loading it again; new tabs and copied addresses work as ever. */
export function Link({ to, current = false, className, children }: LinkProps): ReactNode {
  const follow = (event: MouseEvent) => {
    if (event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
    event.preventDefault();
    navigate(to);
  };
  return (
    <a href={to} className={className} aria-current={current ? 'page' : undefined} onClick={follow}>
      {children}
    </a>
  );
}
