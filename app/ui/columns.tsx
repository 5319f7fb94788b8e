import type { ReactNode } from "react";
import { ChartFigures } from "#app/ui/chart-figures.tsx";
import { formatNumber } from "#app/ui/format.ts";
import { useLang, useWords } from "#app/ui/lang.tsx";

export interface ColumnsProps {
  /** Says the finding in a sentence. */
  label: string;
  /** At most twelve. */
  bars: { key: string; label: string; value: number }[];
  /** Head of the first column of the table of figures. */
  itemHead?: string;
  decimals?: number;
  figures?: ReactNode;
}

const box = { left: 8, right: 412, top: 22, bottom: 118 };

/** Up to twelve columns from zero, each with its number; table of figures below. */
export function Columns({ label, bars, itemHead, decimals = 0, figures }: ColumnsProps) {
  const lang = useLang();
  const words = useWords();
  const shown = bars.slice(0, 12);
  const top = Math.max(...shown.map((bar) => bar.value), 0) || 1;
  const step = (box.right - box.left) / Math.max(shown.length, 1);
  const width = Math.min(step * 0.62, 44);
  return (
    <figure className="chart">
      <svg viewBox="0 0 420 146" role="img" aria-label={label}>
        <path className="chart-grid" d={`M${box.left} ${box.bottom}H${box.right}`} />
        {shown.map((bar, index) => {
          const height = (bar.value / top) * (box.bottom - box.top);
          const center = box.left + step * (index + 0.5);
          return (
            <g key={bar.key}>
              <rect
                className="fill-c1"
                x={round(center - width / 2)}
                y={round(box.bottom - height)}
                width={round(width)}
                height={round(height)}
              />
              <text
                className="chart-strong"
                x={round(center)}
                y={round(box.bottom - height - 6)}
                textAnchor="middle"
              >
                {formatNumber(bar.value, lang, decimals)}
              </text>
              <text x={round(center)} y="136" textAnchor="middle">
                {bar.label}
              </text>
            </g>
          );
        })}
      </svg>
      {figures ?? (
        <ChartFigures
          caption={label}
          heads={[itemHead ?? words.item, words.number]}
          rows={shown.map((bar) => [bar.label, formatNumber(bar.value, lang, decimals)])}
        />
      )}
    </figure>
  );
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
