import { shiftDays } from '@paceline/core/calendar';
import type { PeerProgressView } from '@paceline/core/views';
import { Group } from '@visx/group';
import { scaleLinear } from '@visx/scale';
import { LinePath } from '@visx/shape';
import type { ReactNode } from 'react';
import type { Texts } from '../i18n/index.js';
import { axisText, type PacePoint, paceLines } from './pace-points.js';

interface PaceDrawingProps {
  readonly view: PeerProgressView;
  readonly width: number;
  readonly labelledBy: string;
  readonly describedBy: string;
  readonly texts: Texts;
}

const height = 232;
const margin = { top: 20, right: 8, bottom: 26, left: 52 };

/** The lines. Labels stand at the lines they name; there is no legend to look up. */
export function PaceDrawing({ view, width, labelledBy, describedBy, texts }: PaceDrawingProps): ReactNode {
  const lines = paceLines(view);
  const inner = {
    width: Math.max(80, width - margin.left - margin.right),
    height: height - margin.top - margin.bottom,
  };
  const x = scaleLinear({ domain: [0, lines.days], range: [0, inner.width] });
  const y = scaleLinear({ domain: [lines.lowest * 1.06, lines.highest * 1.06 || 1], range: [inner.height, 0] });
  const like = view.own.target ?? view.own.reached ?? { unit: 'count', value: '0' };
  const last = lines.own.at(-1);
  const draw = { x: (point: PacePoint) => x(point.day), y: (point: PacePoint) => y(point.amount) };
  const paceLabel = lines.pace[Math.round(lines.days * 0.3)];
  return (
    // biome-ignore lint/a11y/noSvgWithoutTitle: the figure's caption names it, its finding describes it
    <svg
      className="pl-chart"
      role="img"
      aria-labelledby={labelledBy}
      aria-describedby={describedBy}
      width="100%"
      height={height}
      viewBox={`0 0 ${width} ${height}`}
    >
      <Group left={margin.left} top={margin.top}>
        {y.ticks(4).map((tick) => (
          <g key={tick}>
            <line className="pl-chart-grid" x1={0} x2={inner.width} y1={y(tick)} y2={y(tick)} />
            <text className="pl-chart-tick" x={-10} y={y(tick)} dy="0.32em" textAnchor="end">
              {axisText(tick, like, texts.locale)}
            </text>
          </g>
        ))}
        <text className="pl-chart-tick" x={0} y={inner.height + 20}>
          {texts.date(view.period.from)}
        </text>
        <text className="pl-chart-tick" x={inner.width} y={inner.height + 20} textAnchor="end">
          {texts.date(shiftDays(view.period.to, -1))}
        </text>
        {lines.target !== null && (
          <g>
            <line className="pl-chart-target" x1={0} x2={inner.width} y1={y(lines.target)} y2={y(lines.target)} />
            <text className="pl-chart-label" x={4} y={y(lines.target) - 6}>
              {texts.say('chart.target')}
            </text>
          </g>
        )}
        {paceLabel && <LinePath className="pl-chart-pace" data={[...lines.pace]} {...draw} />}
        <LinePath className="pl-chart-own" data={stepped(lines.own)} {...draw} />
        {paceLabel && (
          <text className="pl-chart-label" x={draw.x(paceLabel) - 6} y={draw.y(paceLabel) - 6} textAnchor="end">
            {texts.say('chart.pace')}
          </text>
        )}
        {last && <circle className="pl-chart-dot" cx={draw.x(last)} cy={draw.y(last)} r={4} />}
      </Group>
    </svg>
  );
}

/** A result stays where it is until the next deal: the line runs level and then rises. */
function stepped(points: readonly PacePoint[]): PacePoint[] {
  return points.flatMap((point, index) => {
    const before = points[index - 1];
    return before ? [{ day: point.day, amount: before.amount }, point] : [point];
  });
}
