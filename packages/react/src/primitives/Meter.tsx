import type { Shown } from '@paceline/core/views';
import type { ReactNode } from 'react';
import { type MeterAxis, meterSpan } from './meter-axis.js';

interface MeterProps {
  readonly shown: Shown;
  readonly axis: MeterAxis | null;
}

/**
 * A quiet bar beside a figure. Drawn with SVG attributes, because a strict content security policy drops inline styles;
 * silent, because the figure beside it is read.
 */
export function Meter({ shown, axis }: MeterProps): ReactNode {
  const span = axis && meterSpan(shown, axis);
  return (
    <svg className="pl-meter" width="100%" height="8" data-detail={shown.detail} aria-hidden="true" focusable="false">
      {span && <rect className="pl-meter-track" y="1" width="100%" height="6" rx="3" />}
      {span && span.length > 0 && (
        <rect className="pl-meter-bar" x={`${span.start}%`} y="1" width={`${span.length}%`} height="6" rx="3" />
      )}
      {span && axis.target !== null && axis.target < 100 && (
        <line className="pl-meter-target" x1={`${axis.target}%`} x2={`${axis.target}%`} y1="0" y2="8" />
      )}
    </svg>
  );
}
