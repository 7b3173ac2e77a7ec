import type { ReactNode } from 'react';
import { company } from './company.js';

/** The company's mark and name. */
export function Brand(): ReactNode {
  return (
    <span className="in-brand">
      <svg className="in-mark" viewBox="0 0 32 32" width="28" height="28" aria-hidden="true" focusable="false">
        <rect className="in-mark-ground" width="32" height="32" rx="8" />
        <path className="in-mark-leaf" d="M8 22c0-8 5-13 16-13 0 9-5 14-13 14M8 25c2-5 5-8 9-10" />
      </svg>
      {company}
    </span>
  );
}
