import { eq } from "drizzle-orm";
import { organizations } from "#db/schema/organizations.ts";
import { expectOne, type ScopedDb } from "#db/scope.server.ts";

/** A unit with its place in the tree; the tree is open to everybody. @throws {Conflict} when there is none */
export async function readUnit(db: ScopedDb, id: string) {
  return expectOne(
    await db
      .select({
        id: organizations.id,
        name: organizations.name,
        orgType: organizations.orgType,
        posFrom: organizations.posFrom,
        posTo: organizations.posTo,
      })
      .from(organizations)
      .where(eq(organizations.id, id)),
  );
}
