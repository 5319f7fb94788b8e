import type { Actor } from "#app/features/access/rules.ts";
import { printedColumns } from "#app/features/members/list/rules.ts";
import { readListView } from "#app/features/members/list/view/queries.server.ts";
import { isCell } from "#app/features/organizations/rules.ts";
import type { ReportBody, ReportColumn } from "#app/features/reports/content/rules.ts";
import { listText } from "#app/features/reports/lists/text.ts";
import type { ReportReading } from "#app/features/reports/reading/rules.ts";
import type { ScopedDb } from "#db/scope.server.ts";

/** More lines make a workbook, which has its own way out. */
const MOST = 20_000;
const WIDE: Record<string, number> = { home_town: 20, party_card_number: 15 };

/** The members of a unit today, with the columns of the printed list. @source reports.md L01 */
export async function readMemberList(
  db: ScopedDb,
  actor: Actor,
  { unit, lang }: ReportReading,
  now: Date,
): Promise<ReportBody> {
  const { heads, empty } = listText[lang];
  const filter = { org: unit.id, group: "members" } as const;
  const state = { filter, columns: [], cursor: null, offset: 0 };
  const view = await readListView({ db, actor, lang, now }, state, MOST, printedColumns);
  const hasCell = !isCell(unit.orgType);
  const narrow = 10;
  const columns: ReportColumn[] = [
    { key: "ordinal", head: heads.ordinal, kind: "number", width: 5, low: true },
    { key: "name", head: heads.name, kind: "text", width: 20 },
    ...(hasCell
      ? [{ key: "cell", head: heads.cell, kind: "text", width: 16 } satisfies ReportColumn]
      : []),
    ...view.columns.map(({ key, head, kind, low }): ReportColumn => ({
      key,
      head,
      kind: kind === "date" ? "date" : "text",
      width: WIDE[key] ?? narrow,
      ...(low ? { low: true as const } : {}),
    })),
  ];
  const lines = view.rows.map((row, at) => ({
    key: row.id,
    memberId: row.id,
    cells: [
      at + 1,
      row.name,
      ...(hasCell ? [row.unit ?? ""] : []),
      ...row.cells.map(({ text }) => text ?? ""),
    ],
  }));
  return {
    parts: [{ title: null, columns, lines, empty: empty.members }],
    equation: null,
    notes: [],
  };
}
