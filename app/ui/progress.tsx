import { useEffect, type ReactNode } from "react";
import { useRevalidator } from "#app/ui/router.ts";

export interface ProgressProps {
  /** The sentence with the count: "61,200 of 100,000 rows read". */
  label: string;
  value: number;
  max: number;
  /** Time left, and where to find the result again. */
  note?: ReactNode;
  /** Seconds between two looks at the server while the work runs; 0 stops. */
  every?: number;
}

/** Long work: a sentence, a bar; refreshes itself with and without script. */
export function Progress({ label, value, max, note, every = 5 }: ProgressProps) {
  const { revalidate } = useRevalidator();
  useEffect(() => {
    if (every <= 0) return;
    const timer = setInterval(revalidate, every * 1000);
    return () => clearInterval(timer);
  }, [every, revalidate]);
  return (
    <div className="progress">
      {every > 0 && (
        <noscript>
          <meta httpEquiv="refresh" content={String(every)} />
        </noscript>
      )}
      <output>
        <b>{label}</b>
      </output>
      <progress value={value} max={Math.max(max, 1)} aria-label={label} />
      {note && <p className="small dim">{note}</p>}
    </div>
  );
}
