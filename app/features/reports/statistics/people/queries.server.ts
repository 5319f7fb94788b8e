import { sql, type SQL } from "drizzle-orm";
import { increaseReason } from "#app/codes/increase-reason.ts";
import { orgMembershipKind } from "#app/codes/org-membership-kind.ts";
import { lastKnown, type Period } from "#app/features/reports/periods/rules.ts";
import type { Branch } from "#app/features/reports/roll/queries.server.ts";
import {
  age,
  isWoman,
  type CountedLine,
} from "#app/features/reports/statistics/lines/queries.server.ts";
import type { CountedPerson, StatCount } from "#app/features/reports/statistics/rules.ts";
import type { CivilDate } from "#app/lib/dates.ts";
import type { ScopedDb } from "#db/scope.server.ts";

/** Whom a form counts: those on the roll at the end of a day, or those admitted in a period. */
export type Population = { on: CivilDate } | { admittedIn: Period };

const { home } = orgMembershipKind.codes;
const { admission, readmission } = increaseReason.codes;

/** People of a unit with the day that counts for their age; records out of reach leave their columns empty. */
function peopleOf({ posFrom, posTo }: Branch, who: Population, today: CivilDate): SQL {
  const roll = sql`roll_stays(${String(posFrom)}::bigint, ${String(posTo)}::bigint, ${today}::date)`;
  const people =
    "on" in who
      ? sql`select distinct on (s.member_id) s.member_id, s.cell_name, s.full_name, s.sort_name,
            ${who.on}::text as on_day, false as is_again
          from ${roll} s
          where s.kind = ${home} and (s.starts is null or s.starts <= ${who.on}::date)
            and (s.ends is null or s.ends > ${who.on}::date)
          order by s.member_id, s.starts desc nulls last`
      : sql`select distinct on (s.member_id) s.member_id, s.cell_name, s.full_name, s.sort_name,
            s.starts::text as on_day, s.in_reason = ${readmission} as is_again
          from ${roll} s
          where s.kind = ${home} and s.in_reason in (${admission}, ${readmission})
            and s.starts between ${who.admittedIn.from}::date and ${lastKnown(who.admittedIn, today)}::date
          order by s.member_id, s.starts`;
  return sql`(${people}) p left join members m on m.id = p.member_id
    left join member_records r on r.member_id = p.member_id`;
}

/** What the lines of a form count, by key, and the mean age in tenths of a year; null over nobody. */
export async function countLinesOf(
  db: ScopedDb,
  branch: Branch,
  who: Population,
  lines: readonly CountedLine[],
  today: CivilDate,
): Promise<{ counts: Map<string, StatCount>; meanAge: number | null }> {
  const counted = lines.filter(({ where }) => where !== null);
  const all = counted.map(({ where }) => sql`count(*) filter (where ${where})`);
  const women = counted.map(({ where }) => sql`count(*) filter (where (${where}) and ${isWoman})`);
  const [row] = await db.execute<{ all: number[]; women: number[]; mean: string | null }>(sql`
    select array[${sql.join(all, sql`, `)}]::int[] as "all",
      array[${sql.join(women, sql`, `)}]::int[] as women,
      round(avg(${age})::numeric, 1)::text as mean
    from ${peopleOf(branch, who, today)}`);
  const counts = counted.map(
    ({ key }, at) => [key, { all: row?.all[at] ?? 0, women: row?.women[at] ?? 0 }] as const,
  );
  const mean = row?.mean ?? null;
  return { counts: new Map(counts), meanAge: mean === null ? null : Number(mean) };
}

/** The people behind a line, in order of names; at most 500. */
export async function listPeopleOf(
  db: ScopedDb,
  branch: Branch,
  who: Population,
  { where }: CountedLine,
  today: CivilDate,
): Promise<CountedPerson[]> {
  if (where === null) return [];
  const rows = await db.execute<Record<string, string | null>>(sql`
    select p.member_id, p.full_name, p.cell_name, m.birth_date as birth
    from ${peopleOf(branch, who, today)} where ${where} order by p.sort_name, p.member_id limit 500`);
  return rows.map((row) => ({
    memberId: row.member_id!,
    name: row.full_name!,
    cell: row.cell_name!,
    birth: row.birth ?? null,
  }));
}
