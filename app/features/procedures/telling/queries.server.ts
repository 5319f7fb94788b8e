import { eq } from "drizzle-orm";
import type { StoredCase } from "#app/features/procedures/queries.server.ts";
import type { Levels } from "#app/features/procedures/telling/rules.ts";
import { organizations } from "#db/schema/organizations.ts";
import type { ScopedDb } from "#db/scope.server.ts";

/** The units at either end of a case with those above them; null where there is no receiving end. */
export async function levelsOf(
  db: ScopedDb,
  { orgId, otherOrgId }: StoredCase,
): Promise<{ origin: Levels | null; receiver: Levels | null }> {
  const read = async (id: string): Promise<Levels | null> => {
    const [unit] = await db.select().from(organizations).where(eq(organizations.id, id));
    return unit ?? null;
  };
  return {
    origin: await read(orgId),
    receiver: otherOrgId === null ? null : await read(otherOrgId),
  };
}
