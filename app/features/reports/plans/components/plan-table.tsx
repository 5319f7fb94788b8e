import { shareOf, sumOf, type PlanLine } from "#app/features/reports/plans/rules.ts";
import { planText } from "#app/features/reports/plans/text.ts";
import { paths } from "#app/paths.ts";
import { Anchor } from "#app/ui/anchor.tsx";
import { DataTable } from "#app/ui/data-table.tsx";
import { formatNumber } from "#app/ui/format.ts";
import { useLang, useText } from "#app/ui/lang.tsx";

/** Communes with plan, admissions and what is under way; the last line sums them up. */
export function PlanTable({ lines, year }: { lines: PlanLine[]; year: number }) {
  const words = useText(planText);
  const lang = useLang();
  const { heads } = words;
  const sum = sumOf(lines);
  const number = (value: number | null) => (value === null ? "–" : formatNumber(value, lang));
  const percent = (value: number | null) => (value === null ? "–" : formatNumber(value, lang, 1));
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
          foot: <b>{words.sum}</b>,
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
                <span className="sub">{isFromAbove ? words.fromAbove : words.ownNumber}</span>
              </>
            ),
          foot: <b>{number(sum.target)}</b>,
        },
        {
          key: "admitted",
          kind: "number",
          head: heads.admitted,
          cell: ({ admitted }) => number(admitted),
          foot: <b>{number(sum.admitted)}</b>,
        },
        {
          key: "share",
          kind: "number",
          head: heads.share,
          cell: ({ admitted, target }) => percent(shareOf(admitted, target)),
          foot: <b>{percent(sum.share)}</b>,
        },
        {
          key: "open",
          kind: "number",
          head: heads.open,
          cell: ({ open }) => number(open),
          foot: <b>{number(sum.open)}</b>,
        },
        {
          key: "late",
          kind: "number",
          head: heads.late,
          cell: ({ late }) => number(late),
          foot: <b>{number(sum.late)}</b>,
        },
      ]}
    />
  );
}
