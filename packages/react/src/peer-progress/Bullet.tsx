import type { OwnProgress } from '@paceline/core/views';
import type { ReactNode } from 'react';
import { percentOf, sizeOf } from '../primitives/meter-axis.js';

/**
 * The reader's attainment as a bar against target and pace. The scale starts at zero and reaches past whatever is largest,
 * so nothing is clipped. Silent: every figure in it stands in words beside it.
 */
export function Bullet({ own }: { readonly own: OwnProgress }): ReactNode {
  if (own.value?.unit !== 'ratio') return null;
  const value = sizeOf(own.value);
  const expected = own.pace ? sizeOf(own.pace.expected) : null;
  const max = Math.max(value, expected ?? 0, 1) * 1.04;
  const at = (part: number) => `${percentOf(part, max)}%`;
  return (
    <svg className="pl-bullet" width="100%" height="32" aria-hidden="true" focusable="false">
      <rect className="pl-bullet-track" y="10" width="100%" height="12" rx="6" />
      {value > 0 && <rect className="pl-bullet-measure" y="10" width={at(value)} height="12" rx="6" />}
      <line className="pl-bullet-halo" x1={at(1)} x2={at(1)} y1="4" y2="28" />
      <line className="pl-bullet-target" x1={at(1)} x2={at(1)} y1="4" y2="28" />
      {expected !== null && (
        <>
          <line className="pl-bullet-halo" x1={at(expected)} x2={at(expected)} y1="1" y2="31" />
          <line className="pl-bullet-pace" x1={at(expected)} x2={at(expected)} y1="1" y2="31" />
        </>
      )}
    </svg>
  );
}
