import { and, desc, eq, inArray, ne, notInArray, type SQL } from "drizzle-orm";
import type { Actor } from "#app/features/access/rules.ts";
import { isExpired } from "#app/features/exports/access.ts";
import { filterWords, withoutNumbers } from "#app/features/exports/rules.ts";
import { requestedKinds, type ExportKind } from "#app/features/exports/schema.ts";
import { unitNames } from "#app/features/exports/units/queries.server.ts";
import type { Lang } from "#app/lib/lang.ts";
import { exportsTable } from "#db/schema/exports.ts";
import type { ScopedDb } from "#db/scope.server.ts";

/** An export as stored. */
export type StoredExport = typeof exportsTable.$inferSelect;

/** An export as a page shows it. */
export interface ExportView {
  id: string;
  at: Date;
  by: string;
  unit: string;
  kind: ExportKind;
  /** Filter in words. */
  whom: string;
  purpose: string | null;
  rows: number | null;
  /** `expired` also before the file was removed. */
  state: StoredExport["state"];
  expiresAt: Date | null;
  decidedBy: string | null;
  note: string | null;
}

const RECENT = 50;
const requests = inArray(exportsTable.kind, [...requestedKinds]);

/** One export, or null when there is none in the scope; `lock` holds it against others who decide. */
export async function readExport(
  db: ScopedDb,
  id: string,
  lock?: "lock",
): Promise<StoredExport | null> {
  const found = db.select().from(exportsTable).where(eq(exportsTable.id, id));
  const [row] = lock ? await found.for("update") : await found;
  return row ?? null;
}

/** The lists of the page: own requests, those the actor may decide, and everything that went out of the branch. */
export async function readExports(
  db: ScopedDb,
  actor: Actor,
  mayDecide: boolean,
  { lang, now }: { lang: Lang; now: Date },
): Promise<{ own: ExportView[]; toDecide: ExportView[]; log: ExportView[] }> {
  const isOwn = eq(exportsTable.accountId, actor.accountId);
  const own = await recent(db, and(isOwn, requests));
  const waits = and(
    eq(exportsTable.state, "requested"),
    ne(exportsTable.accountId, actor.accountId),
  );
  const toDecide = mayDecide ? await recent(db, waits) : [];
  const log = await recent(db, notInArray(exportsTable.state, ["requested", "rejected"]));
  const units = unitNames(db);
  await units.load(
    [...own, ...toDecide, ...log].flatMap(({ orgId, filter }) => [orgId, filter.org]),
  );
  const nameOf = (id: string | undefined) =>
    id === undefined ? null : (units.unit(id)?.name ?? null);
  const view = (row: StoredExport): ExportView => ({
    id: row.id,
    at: row.createdAt,
    by: row.requesterName,
    unit: nameOf(row.orgId) ?? "",
    kind: row.kind,
    whom: filterWords(row.filter, lang, nameOf(row.filter.org)),
    purpose: row.purpose === null ? null : withoutNumbers(row.purpose),
    rows: row.rows,
    state: isExpired(row, now) ? "expired" : row.state,
    expiresAt: row.expiresAt,
    decidedBy: row.deciderName,
    note: row.decisionNote,
  });
  return { own: own.map(view), toDecide: toDecide.map(view), log: log.map(view) };
}

function recent(db: ScopedDb, where: SQL | undefined): Promise<StoredExport[]> {
  return db
    .select()
    .from(exportsTable)
    .where(where)
    .orderBy(desc(exportsTable.createdAt), desc(exportsTable.id))
    .limit(RECENT);
}
