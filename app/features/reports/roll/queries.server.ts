import { sql } from "drizzle-orm";
import { orgMembershipKind } from "#app/codes/org-membership-kind.ts";
import { dayBefore, type BookStay } from "#app/features/reports/roll/rules.ts";
import type { Period } from "#app/features/reports/periods/rules.ts";
import type { CivilDate } from "#app/lib/dates.ts";
import type { ScopedDb } from "#db/scope.server.ts";

/** A branch of the tree. */
export interface Branch {
  posFrom: bigint;
  posTo: bigint;
}

type Row = Record<string, string | null>;

const columns = sql`member_id, full_name, sort_name, birth_date, party_card_number, admitted, official, membership_status,
  home_pos::text, kind, cell_pos::text, cell_name, came_from, went_to, starts::text, ends::text, in_reason, out_reason,
  entered_on::text`;
const { home, temporary } = orgMembershipKind.codes;

const rollOf = ({ posFrom, posTo }: Branch, today: CivilDate) =>
  sql`roll_stays(${String(posFrom)}::bigint, ${String(posTo)}::bigint, ${today}::date)`;

/** All stays on the roll of a branch, as far as it lies in the scope; for a proof over the whole of it. */
export async function listRoll(
  db: ScopedDb,
  branch: Branch,
  today: CivilDate,
): Promise<BookStay[]> {
  const rows = await db.execute<Row>(
    sql`select ${columns} from ${rollOf(branch, today)} where kind = ${home}`,
  );
  return rows.map(stayOf);
}

/** Who stands on the roll of a branch at the end of a day, by cell and name. */
export async function listRollOn(
  db: ScopedDb,
  branch: Branch,
  on: CivilDate,
  today: CivilDate,
): Promise<BookStay[]> {
  const rows = await db.execute<Row>(sql`
    select ${columns} from ${rollOf(branch, today)} where kind = ${home}
      and (starts is null or starts <= ${on}::date) and (ends is null or ends > ${on}::date)
    order by cell_pos, sort_name, member_id`);
  return rows.map(stayOf);
}

/**
 * The stays of whoever came or left in one of the periods, with all their other stays in the branch, so that moves
 * inside it are seen as such.
 */
export async function listMovedStays(
  db: ScopedDb,
  branch: Branch,
  periods: readonly Pick<Period, "from" | "to">[],
  today: CivilDate,
): Promise<BookStay[]> {
  const inside = (day: "starts" | "ends") =>
    sql.join(
      periods.map(
        ({ from, to }) => sql`${sql.identifier(day)} between ${from}::date and ${to}::date`,
      ),
      sql` or `,
    );
  const rows = await db.execute<Row>(sql`
    with roll as materialized (select ${columns} from ${rollOf(branch, today)} where kind = ${home})
    select * from roll where member_id in (
      select member_id from (select member_id, starts::date, ends::date from roll) dated
      where ${inside("starts")} or ${inside("ends")})`);
  return rows.map(stayOf);
}

/** Temporary stays in cells of a branch, whoever the guests are, that are open or ended since a day. */
export async function listGuests(
  db: ScopedDb,
  branch: Branch,
  since: CivilDate,
  today: CivilDate,
): Promise<BookStay[]> {
  const rows = await db.execute<Row>(sql`
    select ${columns} from ${rollOf(branch, today)}
    where kind = ${temporary} and (ends is null or ends >= ${since}::date) order by starts, sort_name`);
  return rows.map(stayOf);
}

/** Counts of the roll of a branch, and since when it has been kept there; null where nobody ever stood on it. */
export interface RollCounts {
  /** Of each period: at its beginning, at its end, and existing members who were entered meanwhile. */
  counts: { opening: number; closing: number; entered: number }[];
  since: CivilDate | null;
}

/** How many people stood on the roll of a branch before the first day of each period and at the end of its last. */
export async function countRoll(
  db: ScopedDb,
  branch: Branch,
  periods: readonly Period[],
  today: CivilDate,
): Promise<RollCounts> {
  const on = (day: CivilDate) =>
    sql`count(distinct member_id) filter (where (starts is null or starts <= ${day}::date) and (ends is null or ends > ${day}::date))::int`;
  const entered = ({ from, to }: Period) =>
    sql`count(distinct member_id) filter (where entered_on between ${from}::date and ${to}::date and (ends is null or ends > ${to}::date))::int`;
  const days = periods.flatMap((period) => [on(dayBefore(period)), on(period.to), entered(period)]);
  const [row] = await db.execute<{ counts: number[]; since: string | null }>(
    sql`select array[${sql.join(days, sql`, `)}] as counts, min(coalesce(starts, entered_on))::text as since
      from ${rollOf(branch, today)} where kind = ${home}`,
  );
  const found = row?.counts ?? [];
  return {
    since: row?.since ?? null,
    counts: periods.map((_, at) => ({
      opening: found[3 * at] ?? 0,
      closing: found[3 * at + 1] ?? 0,
      entered: found[3 * at + 2] ?? 0,
    })),
  };
}

function stayOf(row: Row): BookStay {
  return {
    memberId: row.member_id!,
    name: row.full_name!,
    sortName: row.sort_name!,
    kind: row.kind!,
    status: row.membership_status!,
    homePos: BigInt(row.home_pos!),
    cellPos: BigInt(row.cell_pos!),
    cellName: row.cell_name!,
    birthDate: row.birth_date!,
    card: row.party_card_number!,
    admitted: row.admitted!,
    official: row.official!,
    cameFrom: row.came_from!,
    wentTo: row.went_to!,
    starts: row.starts!,
    ends: row.ends!,
    inReason: row.in_reason!,
    outReason: row.out_reason!,
    enteredOn: row.entered_on!,
  };
}
