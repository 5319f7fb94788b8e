import { eq } from "drizzle-orm";
import { readActor } from "#app/features/access/queries.server.ts";
import { scopeFor, type Actor } from "#app/features/access/rules.ts";
import { today } from "#app/lib/dates.ts";
import { members } from "#db/schema/members.ts";
import { withScope, withSystemScope } from "#db/scope.server.ts";
import type { TestDatabase } from "#tests/setup/database.ts";

/** What pages are measured against: one member by primary key, in a transaction of its own with its scope. */
export async function lookUp(database: TestDatabase): Promise<(turn: number) => Promise<unknown>> {
  const actor = await actorOf(database, "canbo.tinh");
  const ids = await database.admin<{ id: string }[]>`select id from members order by id limit 5000`;
  const scope = scopeFor(actor, "member.read");
  return (turn) =>
    withScope(scope, (db) =>
      db
        .select()
        .from(members)
        .where(eq(members.id, ids[(turn * 7_919) % ids.length]!.id)),
    );
}

/** Somebody of the demo, in the post of today. */
export async function actorOf({ admin }: TestDatabase, username: string): Promise<Actor> {
  const [account] = await admin`select id from accounts where username = ${username}`;
  const actor = await withSystemScope("bench: who looks", (db) =>
    readActor(db, account!.id as string, null, today(new Date())),
  );
  if (actor === null) throw new Error(`${username} may not act.`);
  return actor;
}

/** The demo's account moves with its post, such as to a unit of the usual size. */
export async function moveTo(
  { admin }: TestDatabase,
  username: string,
  code: string,
): Promise<void> {
  await admin`
    update posts set org_id = o.id from organizations o, accounts a
    where posts.account_id = a.id and a.username = ${username} and o.code = ${code}`;
}
