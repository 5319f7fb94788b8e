import type { ReactNode } from "react";
import { Anchor } from "#app/ui/anchor.tsx";
import { formatNumber, formatShare } from "#app/ui/format.ts";
import { useLang } from "#app/ui/lang.tsx";

export interface StackPart {
  key: string;
  label: string;
  value: number;
  /** The list behind the number. */
  to?: string;
}

/** Up to four parts of a whole with a legend of numbers; the legend is its table. */
export function StackBar({ parts, label }: { parts: StackPart[]; label: string }) {
  const lang = useLang();
  const total = parts.reduce((sum, part) => sum + part.value, 0);
  const percent = (value: number) => (total ? (value / total) * 100 : 0);
  const places = parts.map((part, index) => ({
    part,
    x: percent(parts.slice(0, index).reduce((sum, earlier) => sum + earlier.value, 0)),
    width: percent(part.value),
  }));
  const said = parts.map(
    (part) =>
      `${part.label} ${formatNumber(part.value, lang)} (${formatShare(total ? part.value / total : 0, lang)})`,
  );
  return (
    <div className="stack-bar">
      <svg width="100%" height="28" role="img" aria-label={`${label}: ${said.join(", ")}`}>
        <rect className="meter-ground" width="100%" height="28" />
        {places.map(({ part, x, width }, index) => (
          <rect
            key={part.key}
            className={`fill-c${index + 1}`}
            x={`${round(x)}%`}
            width={`${round(width)}%`}
            height="28"
          />
        ))}
        {places
          .filter((place) => place.x > 0 && place.width > 0)
          .map(({ part, x }) => (
            <rect key={part.key} className="chart-gap" x={`${round(x)}%`} width="2" height="28" />
          ))}
      </svg>
      <ul className="chart-key">
        {parts.map((part, index) => (
          <li key={part.key}>
            <KeySwatch index={index} />
            {part.label}{" "}
            <b>
              {part.to ? (
                <Anchor to={part.to}>{formatNumber(part.value, lang)}</Anchor>
              ) : (
                formatNumber(part.value, lang)
              )}
            </b>
          </li>
        ))}
      </ul>
    </div>
  );
}

function round(value: number): number {
  return Math.round(value * 100) / 100;
}

/** The small square of a legend entry. */
export function KeySwatch({ index }: { index: number }): ReactNode {
  return (
    <svg className="chart-swatch" width="14" height="14" aria-hidden="true">
      <rect className={`fill-c${index + 1}`} width="14" height="14" rx="2" />
    </svg>
  );
}

/** Patterns that stand for the colors on paper; drawn once by the frame. */
export function PrintPatterns() {
  return (
    <svg className="print-patterns" width="0" height="0" aria-hidden="true">
      <defs>
        <pattern
          id="print-c2"
          width="6"
          height="6"
          patternUnits="userSpaceOnUse"
          patternTransform="rotate(45)"
        >
          <rect width="6" height="6" className="pattern-paper" />
          <rect width="3" height="6" className="pattern-ink" />
        </pattern>
        <pattern id="print-c3" width="6" height="6" patternUnits="userSpaceOnUse">
          <rect width="6" height="6" className="pattern-paper" />
          <circle cx="3" cy="3" r="1.4" className="pattern-ink" />
        </pattern>
      </defs>
    </svg>
  );
}
