import type { ReactNode } from "react";
import { ChartFigures } from "#app/ui/chart-figures.tsx";
import { formatNumber } from "#app/ui/format.ts";
import { useLang } from "#app/ui/lang.tsx";

export interface LineChartProps {
  /** Says the finding in a sentence; read instead of the picture. */
  label: string;
  /** At most two; the first is solid and the second thinner. */
  lines: { key: string; label: string; values: number[] }[];
  /** Names of the points, as many as values; the first and the last are written. */
  points: string[];
  /** Bounds and unit of the axis; it may be cut, so its numbers are always written. */
  from: number;
  to: number;
  decimals?: number;
  target?: { value: number; label: string };
  /** Head of the column of points in the table of figures. */
  pointHead: string;
  /** A link in the place of the folded table, when the table is a page of its own. */
  figures?: ReactNode;
}

const box = { left: 44, right: 412, top: 18, bottom: 118 };

/** One or two lines over time, with the target dashed and named; table of figures below. */
export function LineChart(props: LineChartProps) {
  const { label, lines, points, from, to, decimals = 1, target, pointHead, figures } = props;
  const lang = useLang();
  const y = (value: number) =>
    round(box.bottom - ((value - from) / (to - from || 1)) * (box.bottom - box.top));
  const x = (index: number) =>
    round(box.left + 8 + (index / Math.max(points.length - 1, 1)) * (box.right - box.left - 54));
  const write = (value: number) => formatNumber(value, lang, decimals);
  const steps = [from, (from + to) / 2, to];
  return (
    <figure className="chart">
      <svg viewBox="0 0 420 146" role="img" aria-label={label}>
        {steps.map((step) => (
          <g key={step}>
            <path className="chart-grid" d={`M${box.left - 8} ${y(step)}H${box.right}`} />
            <text x={box.left - 14} y={y(step) + 4} textAnchor="end">
              {formatNumber(step, lang, Number.isInteger(step) ? 0 : decimals)}
            </text>
          </g>
        ))}
        {target && (
          <g>
            <path className="chart-target" d={`M${box.left - 8} ${y(target.value)}H${box.right}`} />
            <text className="chart-strong" x={box.right} y={y(target.value) - 5} textAnchor="end">
              {target.label}
            </text>
          </g>
        )}
        {lines.slice(0, 2).map((line, order) => (
          <g key={line.key} className={`chart-line chart-line-${order + 1}`}>
            <polyline
              points={line.values.map((value, index) => `${x(index)},${y(value)}`).join(" ")}
            />
            {line.values.map((value, index) => (
              <circle key={index} cx={x(index)} cy={y(value)} r="3.5" />
            ))}
            <text x={x(0)} y={y(line.values[0] ?? from) - 9}>
              {write(line.values[0] ?? from)}
            </text>
            <text
              className="chart-strong"
              x={x(line.values.length - 1)}
              y={y(line.values.at(-1) ?? from) - 9}
              textAnchor="middle"
            >
              {write(line.values.at(-1) ?? from)}
            </text>
          </g>
        ))}
        <text x={x(0)} y="140">
          {points[0]}
        </text>
        <text x={x(points.length - 1)} y="140" textAnchor="end">
          {points.at(-1)}
        </text>
      </svg>
      {figures ?? (
        <ChartFigures
          caption={label}
          heads={[pointHead, ...lines.map((line) => line.label)]}
          rows={points.map((point, index) => [
            point,
            ...lines.map((line) => write(line.values[index] ?? 0)),
          ])}
        />
      )}
    </figure>
  );
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
