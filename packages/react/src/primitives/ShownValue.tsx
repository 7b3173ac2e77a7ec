import type { Shown } from '@paceline/core/views';
import type { ReactNode } from 'react';
import { shownText, type Texts } from '../i18n/index.js';
import { Meter } from './Meter.js';
import type { MeterAxis } from './meter-axis.js';

interface ShownValueProps {
  readonly shown: Shown;
  readonly axis: MeterAxis | null;
  readonly texts: Texts;
}

/** A value at the detail that was shared, with its bar. */
export function ShownValue({ shown, axis, texts }: ShownValueProps): ReactNode {
  return (
    <span className="pl-value" data-visibility={shown.detail}>
      {axis && <Meter shown={shown} axis={axis} />}
      <bdi className="pl-figure">{shownText(shown, texts)}</bdi>
    </span>
  );
}
