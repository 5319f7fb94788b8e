import { formatShare } from "#app/ui/format.ts";
import { useLang } from "#app/ui/lang.tsx";

export interface MeterProps {
  /** From 0 to 1. */
  share: number;
  /** Tick of the target, from 0 to 1. */
  target?: number;
  /** Sentence for screen readers; leave it out when the number stands beside the bar. */
  label?: string;
}

function percent(share: number): string {
  return `${Math.round(Math.min(Math.max(share, 0), 1) * 1000) / 10}%`;
}

/** One share as a bar; its grade is a tag beside it, never its color. */
export function Meter({ share, target, label }: MeterProps) {
  const said = label ? { role: "img", "aria-label": label } : { "aria-hidden": true };
  return (
    <svg className="meter" width="100%" height="10" {...said}>
      <rect className="meter-ground" width="100%" height="10" rx="2" />
      <rect className="fill-c1" width={percent(share)} height="10" rx="2" />
      {target !== undefined && (
        <rect className="meter-target" x={percent(target)} width="2" height="10" />
      )}
    </svg>
  );
}

/** The bar with its number at the right, for table cells. */
export function MeterCell({ share, target }: { share: number; target?: number }) {
  const lang = useLang();
  return (
    <span className="meter-cell">
      <Meter share={share} target={target} />
      <b>{formatShare(share, lang)}</b>
    </span>
  );
}
