import { and, asc, eq, isNull, like } from "drizzle-orm";
import { history } from "#db/schema/history.ts";
import type { ScopedDb } from "#db/scope.server.ts";

/** A step of an import that was made. */
export interface PastStep {
  act: string;
  at: Date;
  who: string;
  note: string | null;
}

/** The steps made with an import, oldest first; the changes of records are the members' own history. */
export async function readFactsOfImport(db: ScopedDb, importId: string): Promise<PastStep[]> {
  return db
    .select({ act: history.act, at: history.at, who: history.actorName, note: history.reason })
    .from(history)
    .where(
      and(eq(history.importId, importId), isNull(history.memberId), like(history.act, "import.%")),
    )
    .orderBy(asc(history.id));
}
