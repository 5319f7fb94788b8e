import { and, eq, inArray, isNull } from "drizzle-orm";
import { saveMembers } from "#app/features/members/commands.server.ts";
import { readStored } from "#app/features/members/store/queries.server.ts";
import { readPlaces } from "#app/features/reorganizations/applying/offices/commands.server.ts";
import {
  moveOf,
  saveContext,
  type Writing,
} from "#app/features/reorganizations/applying/people/commands.server.ts";
import { moveBack, moveGuestBack } from "#app/features/reorganizations/applying/plan.ts";
import type { Kept, MovedPerson, Outcome } from "#app/features/reorganizations/applying/rules.ts";
import { addDays } from "#app/lib/dates.ts";
import { posts } from "#db/schema/accounts.ts";
import { cases } from "#db/schema/cases.ts";
import type { ScopedDb } from "#db/scope.server.ts";

const BATCH = 500;

/**
 * Takes people back to where they came from whose record nobody has touched since; who cannot go back is named.
 *
 * @returns who went back, and who did not
 */
export async function returnPeople(
  db: ScopedDb,
  as: "member" | "guest",
  people: readonly MovedPerson[],
  writing: Writing,
): Promise<{ back: Set<string>; kept: Kept[] }> {
  const back = new Set<string>();
  const kept: Kept[] = [];
  const planBack = as === "member" ? moveBack : moveGuestBack;
  for (let at = 0; at < people.length; at += BATCH) {
    const batch = people.slice(at, at + BATCH);
    const stored = await readStored(
      db,
      batch.map(({ memberId }) => memberId),
    );
    const planned = batch.flatMap((one) => {
      const member = stored.get(one.memberId);
      const isUntouched = member?.version === one.version && !member.hidden;
      const change = isUntouched ? planBack(member, moveOf(one, writing), one) : null;
      if (change === null) kept.push({ what: "person", name: one.name, why: "changed" });
      return change === null ? [] : [{ one, change }];
    });
    const results = await saveMembers(
      db,
      null,
      planned.map(({ change }) => change),
      saveContext(writing, "undo", "member.reorganizationUndone"),
    );
    for (const [place, result] of results.entries()) {
      const { one } = planned[place]!;
      if (result.kind === "changed") back.add(one.memberId);
      else kept.push({ what: "person", name: one.name, why: "refused" });
    }
  }
  return { back, kept };
}

/** Gives posts back that ended, where nothing was changed about them since and their holders went back. */
export async function returnPosts(
  db: ScopedDb,
  { on, posts: ended, ownPosts, people }: Outcome,
  back: ReadonlySet<string>,
): Promise<Kept[]> {
  const kept: Kept[] = [];
  const stays = new Set(people.map(({ memberId }) => memberId).filter((id) => !back.has(id)));
  for (const { id, holder, memberId, validTo } of ended) {
    const isKept = memberId !== null && stays.has(memberId);
    const asLeft = and(eq(posts.id, id), eq(posts.validTo, addDays(on, -1)));
    const rows = isKept
      ? []
      : await db.update(posts).set({ validTo }).where(asLeft).returning({ id: posts.id });
    if (rows.length === 0)
      kept.push({ what: "post", name: holder, why: isKept ? "personKept" : "changed" });
  }
  for (const { id, from, to } of ownPosts.filter((one) => back.has(one.memberId))) {
    await db
      .update(posts)
      .set({ orgId: from })
      .where(and(eq(posts.id, id), eq(posts.orgId, to)));
  }
  return kept;
}

/** Takes open cases back with their people; one that has moved on meanwhile stays where it is. */
export async function returnCases(
  db: ScopedDb,
  { cases: taken }: Outcome,
  back: ReadonlySet<string>,
): Promise<Kept[]> {
  const places = await readPlaces(
    db,
    taken.map(({ from }) => from),
  );
  const kept: Kept[] = [];
  for (const { id, memberId, end, from, to } of taken) {
    const isKept = end === "origin" && memberId !== null && !back.has(memberId);
    const pos = places.get(from)!;
    const [values, there] =
      end === "origin"
        ? [{ orgId: from, orgPos: pos }, eq(cases.orgId, to)]
        : [{ otherOrgId: from, otherPos: pos }, eq(cases.otherOrgId, to)];
    const open = and(eq(cases.id, id), there, isNull(cases.closedOn));
    const rows = isKept
      ? []
      : await db.update(cases).set(values).where(open).returning({ id: cases.id });
    if (rows.length === 0) {
      const [one] = await db
        .select({ name: cases.subjectName })
        .from(cases)
        .where(inArray(cases.id, [id]));
      kept.push({ what: "case", name: one?.name ?? "", why: isKept ? "personKept" : "changed" });
    }
  }
  return kept;
}
