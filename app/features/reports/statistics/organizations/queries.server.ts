import { sql, type SQL } from "drizzle-orm";
import { orgSector } from "#app/codes/org-sector.ts";
import { orgType } from "#app/codes/org-type.ts";
import { increaseReason } from "#app/codes/increase-reason.ts";
import { orgMembershipKind } from "#app/codes/org-membership-kind.ts";
import type { ReportBody, ReportColumn, ReportPart } from "#app/features/reports/content/rules.ts";
import { lastKnown, type Period } from "#app/features/reports/periods/rules.ts";
import type { ReportReading } from "#app/features/reports/reading/rules.ts";
import { statisticsText } from "#app/features/reports/statistics/text.ts";
import type { CivilDate } from "#app/lib/dates.ts";
import type { Lang } from "#app/lib/lang.ts";
import type { ScopedDb } from "#db/scope.server.ts";

const { grassroots, grassrootsCell, sectional, dependentCell, temporaryCell } = orgType.codes;
const { admission, readmission } = increaseReason.codes;

/** The grassroots organizations of a unit that stand on a day, each with the units that hang below it then. */
const grassrootsOf = (unitId: string, on: CivilDate): SQL => sql`(
  select u.org_id as id, u.sector, u.org_type, u.pos_from from app_units(${unitId}::uuid, ${on}::date, ${on}::date) u
  where u.is_standing and u.org_type in (${grassroots}, ${grassrootsCell}))`;
const belowOf = (on: CivilDate): SQL => sql`(
  select g.id as top, g.pos_from, g.org_type from g union all
  select g.id, u.pos_from, u.org_type from g cross join lateral app_units(g.id, ${on}::date, ${on}::date) u
  where g.org_type = ${grassroots} and u.is_standing and u.org_id <> g.id)`;

/** Grassroots organizations with and without admissions in a period. @source form 2-BTCTW, III */
export async function readGrassrootsPart(
  db: ScopedDb,
  unit: ReportReading["unit"],
  period: Period,
  today: CivilDate,
  lang: Lang,
): Promise<ReportPart> {
  const words = statisticsText[lang];
  const until = lastKnown(period, today);
  const [row] = await db.execute<{ all: number; with: number }>(sql`
    with came as (
      select s.cell_pos from roll_stays(${String(unit.posFrom)}::bigint, ${String(unit.posTo)}::bigint, ${today}::date) s
      where s.kind = ${orgMembershipKind.codes.home} and s.in_reason in (${admission}, ${readmission})
        and s.starts between ${period.from}::date and ${until}::date),
    g as materialized ${grassrootsOf(unit.id, until)}, below as materialized ${belowOf(until)}
    select count(*)::int as "all", count(*) filter (where g.id in (
      select b.top from below b join came c on c.cell_pos = b.pos_from))::int as "with"
    from g`);
  const all = row?.all ?? 0;
  const some = row?.with ?? 0;
  const line = (key: string, label: string, count: number, level: 0 | 1) => ({
    key,
    level,
    cells: [label, count],
  });
  return {
    title: words.parts.grassroots,
    empty: words.empty,
    columns: [
      { key: "line", head: words.heads.line, kind: "text", width: 70 },
      { key: "now", head: words.heads.now, kind: "number", width: 30 },
    ],
    lines: [
      line("orgs-all", words.orgs.all, all, 0),
      line("orgs-with", words.orgs.with, some, 1),
      line("orgs-without", words.orgs.without, all - some, 1),
    ],
  };
}

/** Organizations and members by the sector of their grassroots organization. @source form 5-BTCTW */
export async function readOrganizationsForm(
  db: ScopedDb,
  { unit, today, lang }: ReportReading,
  period: Period,
): Promise<ReportBody> {
  const words = statisticsText[lang];
  const on = lastKnown(period, today);
  const heads = words.orgHeads;
  const below = (types: readonly string[]) => sql`(
    select count(*) from below b where b.top = g.id and b.pos_from <> g.pos_from
      and b.org_type in (${sql.join([...types], sql`, `)}))`;
  const rows = await db.execute<{ sector: string | null; figures: number[] }>(sql`
    with g as materialized ${grassrootsOf(unit.id, on)}, below as materialized ${belowOf(on)}, counted as (
      select b.top, count(*) as people from roll_stays(${String(unit.posFrom)}::bigint, ${String(unit.posTo)}::bigint, ${today}::date) s
      join below b on b.pos_from = s.cell_pos
      where s.kind = ${orgMembershipKind.codes.home} and (s.starts is null or s.starts <= ${on}::date)
        and (s.ends is null or s.ends > ${on}::date)
      group by b.top)
    select g.sector, array[count(*), count(*) filter (where g.org_type = ${grassroots}),
      count(*) filter (where g.org_type = ${grassrootsCell}),
      sum(${below([sectional])}), sum(${below([dependentCell, temporaryCell])}),
      sum(coalesce((select c.people from counted c where c.top = g.id), 0))]::int[] as figures
    from g group by g.sector`);
  const number = (key: keyof typeof heads): ReportColumn => ({
    key: key === "all" ? "now" : key,
    head: heads[key],
    kind: "number",
    width: 11,
  });
  const of = (sector: string | null) => rows.find((row) => row.sector === sector)?.figures;
  const none = [0, 0, 0, 0, 0, 0];
  const sum = none.map((_, at) => rows.reduce((total, { figures }) => total + figures[at]!, 0));
  const unknown = of(null);
  return {
    equation: null,
    notes: [words.orgCounted],
    parts: [
      {
        title: null,
        empty: words.empty,
        columns: [
          { key: "sector", head: heads.sector, kind: "text", width: 34 },
          ...(["all", "committee", "cell", "part", "dependent", "members"] as const).map(number),
        ],
        lines: [
          { key: "total", level: 0, cells: [words.lines.total, ...sum] },
          ...orgSector.entries.map(({ code, label }) => ({
            key: `sector-${code}`,
            level: 1 as const,
            cells: [label[lang], ...(of(code) ?? none)],
          })),
          ...(unknown === undefined
            ? []
            : [
                { key: "sector-none", level: 1 as const, cells: [words.lines.unknown, ...unknown] },
              ]),
        ],
      },
    ],
  };
}
