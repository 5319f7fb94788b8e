import { and, asc, desc, eq, gt, inArray, lt } from "drizzle-orm";
import type { PastChange, PastFact } from "#app/features/history/rules.ts";
import { openJson } from "#app/lib/seal.server.ts";
import { history, type FieldChange } from "#db/schema/history.ts";
import type { ScopedDb } from "#db/scope.server.ts";

/** Whose history is asked for; the row policy narrows it to the scope. */
export interface HistoryFilter {
  memberId?: string;
  importId?: string;
  /** Only what this account did: a cell secretary sees the own edits. */
  accountId?: string;
  /** Only facts of these acts. */
  acts?: readonly string[];
}

/** A page of facts, newest first; `next` leads to older facts (`before`), `previous` to newer ones (`after`). */
export interface HistoryPage {
  facts: PastFact[];
  next: number | null;
  previous: number | null;
}

/** Where a page lies: older than one fact, newer than one, or at the newest. */
export interface HistoryCursor {
  before: number | null;
  after?: number | null;
}

/**
 * Reads facts, newest first.
 *
 * @param page    which facts: older than `before`, else those just newer than `after`, else the newest
 * @param mayOpen whether the reader may see sensitive values
 * @returns at most `size` facts; empty when there are none in the scope
 */
export async function readHistory(
  db: ScopedDb,
  filter: HistoryFilter,
  page: HistoryCursor & { size: number },
  mayOpen: boolean,
): Promise<HistoryPage> {
  const after = page.before === null ? (page.after ?? null) : null;
  const back = after !== null;
  const found = await db
    .select()
    .from(history)
    .where(
      and(
        filter.memberId === undefined ? undefined : eq(history.memberId, filter.memberId),
        filter.importId === undefined ? undefined : eq(history.importId, filter.importId),
        filter.accountId === undefined ? undefined : eq(history.accountId, filter.accountId),
        filter.acts === undefined ? undefined : inArray(history.act, [...filter.acts]),
        page.before === null ? undefined : lt(history.id, page.before),
        after === null ? undefined : gt(history.id, after),
      ),
    )
    .orderBy(back ? asc(history.id) : desc(history.id))
    .limit(page.size + 1);
  const more = found.length > page.size;
  const rows = back ? found.slice(0, page.size).toReversed() : found.slice(0, page.size);
  const facts = rows.map((row) => ({
    id: row.id,
    at: row.at,
    act: row.act,
    actorName: row.actorName,
    role: row.role,
    subject: row.subject,
    memberId: row.memberId,
    reason: row.reason,
    source: row.source,
    importId: row.importId,
    changes: changesOf(row, mayOpen),
  }));
  const isNewest = back ? !more : page.before === null;
  return {
    facts,
    next: back || more ? (facts.at(-1)?.id ?? null) : null,
    previous: isNewest ? null : (facts[0]?.id ?? null),
  };
}

function changesOf(row: typeof history.$inferSelect, mayOpen: boolean): PastChange[] {
  const opened =
    row.sealed !== null && mayOpen ? (openJson(row.sealed, "history") as FieldChange[]) : [];
  const secret = [...opened];
  return row.changes.map((change) => {
    const found = change.sealed ? secret.shift() : undefined;
    const { field, row: at, old, new: next } = found ?? change;
    return {
      field,
      row: at,
      old,
      new: next,
      hidden: change.sealed === true && found === undefined,
    };
  });
}
