import { shareOf, sumOf, type PlanLine } from "#app/features/reports/plans/rules.ts";
import { planText } from "#app/features/reports/plans/text.ts";
import { paths } from "#app/paths.ts";
import { Anchor } from "#app/ui/anchor.tsx";
import { DataTable } from "#app/ui/data-table.tsx";
import { formatNumber } from "#app/ui/format.ts";
import { useLang, useText } from "#app/ui/lang.tsx";

/** Communes or cells with plan, admissions and what is under way; the last line sums them up. */
export function PlanTable({
  lines,
  year,
  isRunning,
  above,
}: {
  lines: PlanLine[];
  year: number;
  /** Cases that are under way are those of the running year. */
  isRunning: boolean;
  /** Who sets numbers from above, in words. */
  above: string;
}) {
  const words = useText(planText);
  const lang = useLang();
  const { heads } = words;
  const sum = sumOf(lines);
  const number = (value: number | null) => (value === null ? "–" : formatNumber(value, lang));
  const percent = (value: number | null) => (value === null ? "–" : formatNumber(value, lang, 1));
  // One unit is its own sum.
  const foot = (text: string) => (lines.length > 1 ? <b>{text}</b> : undefined);
  return (
    <DataTable
      caption={words.caption(String(year))}
      rows={lines}
      rowKey={({ id }) => id}
      stickyHead={lines.length > 25}
      columns={[
        {
          key: "unit",
          kind: "main",
          head: heads.unit,
          cell: ({ id, name }) => <Anchor to={paths.organization(id)}>{name}</Anchor>,
          foot: foot(words.sum),
        },
        {
          key: "target",
          kind: "number",
          head: heads.target,
          cell: ({ target, isFromAbove }) =>
            target === null ? (
              <span className="dim">{words.noNumber}</span>
            ) : (
              <>
                {number(target)}
                <span className="sub">{isFromAbove ? above : words.ownNumber}</span>
              </>
            ),
          foot: foot(number(sum.target)),
        },
        {
          key: "admitted",
          kind: "number",
          head: heads.admitted,
          cell: ({ admitted }) => number(admitted),
          foot: foot(number(sum.admitted)),
        },
        {
          key: "share",
          kind: "number",
          low: true,
          head: heads.share,
          cell: ({ admitted, target }) => percent(shareOf(admitted, target)),
          foot: foot(percent(sum.share)),
        },
        ...(isRunning
          ? [
              {
                key: "open",
                kind: "number" as const,
                head: heads.open,
                cell: ({ open }: PlanLine) => number(open),
                foot: foot(number(sum.open)),
              },
              {
                key: "late",
                kind: "number" as const,
                head: heads.late,
                cell: ({ late }: PlanLine) => number(late),
                foot: foot(number(sum.late)),
              },
            ]
          : []),
      ]}
    />
  );
}
