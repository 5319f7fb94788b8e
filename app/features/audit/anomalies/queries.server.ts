import { and, gte, inArray, like, sql, type SQL } from "drizzle-orm";
import type { Actor } from "#app/features/access/rules.ts";
import { role } from "#app/features/access/roles.ts";
import {
  anomalyDays,
  inOrder,
  officeHours,
  unusualExport,
  unusualOf,
  type Anomaly,
  type Limits,
  type OfficeHours,
} from "#app/features/audit/anomalies/rules.ts";
import { inReach, inStream, startOf } from "#app/features/audit/queries.server.ts";
import { failedSignIns } from "#app/features/audit/rules.ts";
import { readRuleSet } from "#app/features/parameters/queries.server.ts";
import { addDays, today } from "#app/lib/dates.ts";
import { history, readingCounts } from "#db/schema/history.ts";
import type { ScopedDb } from "#db/scope.server.ts";

const localAt = sql`(${history.at} at time zone 'Asia/Ho_Chi_Minh')`;
const localHour = sql`(${readingCounts.hour} at time zone 'Asia/Ho_Chi_Minh')`;
const dayOf = (local: SQL) => sql<string>`to_char(${local}, 'YYYY-MM-DD')`;
const counted = (where: SQL) => sql<number>`count(*) filter (where ${where})::int`;

/** What was unusual in the last days, as far as the reader's log reaches; the latest first. */
export async function listAnomalies(db: ScopedDb, actor: Actor, now: Date): Promise<Anomaly[]> {
  const on = today(now);
  const rules = await readRuleSet(db, on);
  const limits = rules.table("audit.anomaly_from");
  const since = startOf(addDays(on, 1 - anomalyDays));
  return inOrder([
    ...(await readings(db, actor, since, limits)),
    ...(await ofDays(db, actor, since, limits, officeHours(rules))),
    ...(await ofExports(db, actor, since, limits)),
  ]);
}

/** Hours in which somebody read more than the work of an office asks for, and names that nobody has. */
async function readings(
  db: ScopedDb,
  actor: Actor,
  since: Date,
  limits: Limits,
): Promise<Anomaly[]> {
  const rows = await db
    .select({ one: readingCounts, day: dayOf(localHour) })
    .from(readingCounts)
    .where(
      and(
        inReach(actor, readingCounts),
        gte(readingCounts.hour, since),
        sql`${readingCounts.amount} >= case ${readingCounts.kind} when 'opened' then ${limits.opened!}::int
          when 'listed' then ${limits.listed!}::int else ${limits.unknownNames!}::int end`,
      ),
    );
  return rows.map(({ one, day }) => ({
    kind: one.kind === "unknownName" ? ("unknownNames" as const) : one.kind,
    accountId: one.kind === "unknownName" ? null : one.accountId,
    name: one.actorName,
    role: one.role,
    day,
    hour: one.hour,
    count: one.amount,
  }));
}

/** Work of offices that can wait for the morning: records, whole numbers, files, look-ups. */
const workActs = sql`(${history.act} like 'member.%' or ${history.act} like 'export.%' or ${history.act} like 'lookup.%'
  or ${history.act} in ('import.receive', 'import.submit', 'import.approve', 'import.undo'))`;

function outside({ firstDay, lastDay, fromMinute, toMinute }: OfficeHours): SQL {
  const minute = sql`extract(hour from ${localAt}) * 60 + extract(minute from ${localAt})`;
  return sql`(extract(isodow from ${localAt}) not between ${firstDay}::int and ${lastDay}::int
    or ${minute} < ${fromMinute}::int or ${minute} >= ${toMinute}::int)`;
}

/** What each account did on each day, as far as it is unusual. Cells meet in the evening: only offices have hours. */
async function ofDays(
  db: ScopedDb,
  actor: Actor,
  since: Date,
  limits: Limits,
  hours: OfficeHours,
): Promise<Anomaly[]> {
  const isOffice = sql`${history.role} between ${role.grassrootsSecretary} and ${role.administrator}`;
  const rows = await db
    .select({
      accountId: sql<string>`${history.accountId}`,
      name: sql<string>`max(${history.actorName})`,
      role: sql<string | null>`max(${history.role})`,
      day: dayOf(localAt),
      reveals: counted(sql`${history.act} = 'member.reveal'`),
      failures: counted(inArray(history.act, [...failedSignIns])),
      refusals: counted(sql`${history.act} = 'access.refused'`),
      posts: counted(like(history.act, "post.%")),
      offHours: counted(sql`${isOffice} and ${workActs} and ${outside(hours)}`),
    })
    .from(history)
    .where(
      and(
        inReach(actor),
        inStream,
        gte(history.at, since),
        sql`${history.accountId} is not null`,
        sql`(${workActs} or ${history.act} like 'account.%' or ${history.act} like 'post.%' or ${history.act} = 'access.refused')`,
      ),
    )
    .groupBy(history.accountId, dayOf(localAt));
  return rows.flatMap((one) => unusualOf(one, limits));
}

async function ofExports(
  db: ScopedDb,
  actor: Actor,
  since: Date,
  limits: Limits,
): Promise<Anomaly[]> {
  const value = (field: string) =>
    sql<
      string | null
    >`(select c->>'new' from jsonb_array_elements(${history.changes}) c where c->>'field' = ${field} limit 1)`;
  const rows = await db
    .select({
      accountId: sql<string>`${history.accountId}`,
      name: history.actorName,
      role: history.role,
      day: dayOf(localAt),
      act: history.act,
      rows: value("rows"),
      data: value("kind"),
    })
    .from(history)
    .where(
      and(
        inReach(actor),
        inStream,
        gte(history.at, since),
        sql`${history.accountId} is not null`,
        inArray(history.act, ["export.made", "export.refused", "export.downloaded"]),
      ),
    );
  return rows.flatMap(
    (one) => unusualExport({ ...one, rows: Number(one.rows ?? 0) }, limits) ?? [],
  );
}
