import { and, eq, gte, inArray, isNull, or } from "drizzle-orm";
import { isHeldAt, role } from "#app/features/access/roles.ts";
import type { Outcome } from "#app/features/reorganizations/applying/rules.ts";
import type { Going } from "#app/features/reorganizations/applying/people/commands.server.ts";
import type { Retyped } from "#app/features/reorganizations/simulation/rules.ts";
import { addDays, type CivilDate } from "#app/lib/dates.ts";
import { accounts, posts } from "#db/schema/accounts.ts";
import { cases } from "#db/schema/cases.ts";
import { organizations } from "#db/schema/organizations.ts";
import type { ScopedDb } from "#db/scope.server.ts";

/**
 * Ends the posts held in units that close, those that members held in the cells they leave, and those that are not held
 * at a unit of the type that one becomes, with what was lent from them; the member's own post goes along to the new cell. In a system scope.
 *
 * @param on  first day without them
 * @source roles §8 "role assignments end with the position or transfer date"
 */
export async function endOffices(
  db: ScopedDb,
  { closing, retyped }: { closing: readonly string[]; retyped: readonly Retyped[] },
  going: readonly Going[],
  on: CivilDate,
): Promise<Pick<Outcome, "posts" | "ownPosts">> {
  const types = new Map(retyped.map(({ unit, to }) => [unit, to]));
  const units = [...closing, ...types.keys(), ...going.map(({ from }) => from)];
  const held = await listHeld(db, [...new Set(units)], on);
  const moves = new Map(going.map((one) => [`${one.from} ${one.memberId}`, one]));
  const movedTo = (row: (typeof held)[number]) => moves.get(`${row.orgId} ${row.memberId}`);
  const isOver = ({ orgId, role: code }: (typeof held)[number]) =>
    closing.includes(orgId!) || (types.has(orgId!) && !isHeldAt(code, types.get(orgId!)!));
  const ending = held.filter(
    (row) => row.role !== role.member && (isOver(row) || movedTo(row) !== undefined),
  );
  const ids = ending.map(({ id }) => id);
  const lent =
    ids.length === 0
      ? []
      : await db
          .select(postColumns)
          .from(posts)
          .innerJoin(accounts, eq(accounts.id, posts.accountId))
          .where(and(inArray(posts.forPostId, ids), stillHeld(on)));
  const all = [...ending, ...lent.filter(({ id }) => !ids.includes(id))];
  if (all.length > 0)
    await db
      .update(posts)
      .set({ validTo: addDays(on, -1) })
      .where(
        inArray(
          posts.id,
          all.map(({ id }) => id),
        ),
      );
  const own: Outcome["ownPosts"] = [];
  for (const row of held.filter((one) => one.role === role.member)) {
    const move = movedTo(row);
    if (move === undefined) continue;
    await db.update(posts).set({ orgId: move.to }).where(eq(posts.id, row.id));
    own.push({ id: row.id, memberId: move.memberId, from: move.from, to: move.to });
  }
  return {
    posts: all.map(({ id, holder, memberId, validTo }) => ({ id, holder, memberId, validTo })),
    ownPosts: own,
  };
}

const postColumns = {
  id: posts.id,
  role: posts.role,
  orgId: posts.orgId,
  validTo: posts.validTo,
  holder: accounts.displayName,
  memberId: accounts.memberId,
};

const stillHeld = (on: CivilDate) => or(isNull(posts.validTo), gte(posts.validTo, on));

function listHeld(db: ScopedDb, units: readonly string[], on: CivilDate) {
  return db
    .select(postColumns)
    .from(posts)
    .innerJoin(accounts, eq(accounts.id, posts.accountId))
    .where(and(inArray(posts.orgId, [...units, NOWHERE]), stillHeld(on)))
    .orderBy(posts.id);
}

/** An id that no unit has, so that an empty list of units finds nothing. */
const NOWHERE = "00000000-0000-4000-8000-000000000000";

/**
 * Open cases follow their members; one that was on its way to a unit that closes goes to the unit that follows it, so
 * that nobody waits for a unit that is no more (fault 135).
 *
 * @param followed  the one unit that follows each that closes, where there is just one
 */
export async function takeCasesAlong(
  db: ScopedDb,
  going: readonly Going[],
  followed: ReadonlyMap<string, string>,
): Promise<Outcome["cases"]> {
  const places = await readPlaces(db, [...going.map(({ to }) => to), ...followed.values()]);
  const moves = new Map(going.map((one) => [`${one.from} ${one.memberId}`, one.to]));
  const open = await db
    .select()
    .from(cases)
    .where(
      and(
        isNull(cases.closedOn),
        or(
          inArray(cases.orgId, [...going.map(({ from }) => from), NOWHERE]),
          inArray(cases.otherOrgId, [...followed.keys(), NOWHERE]),
        ),
      ),
    );
  const taken: Outcome["cases"] = [];
  for (const { id, memberId, orgId, otherOrgId } of open) {
    const to = moves.get(`${orgId} ${memberId}`);
    const next = otherOrgId === null ? undefined : followed.get(otherOrgId);
    if (to !== undefined) {
      await db
        .update(cases)
        .set({ orgId: to, orgPos: places.get(to)! })
        .where(eq(cases.id, id));
      taken.push({ id, memberId, end: "origin", from: orgId, to });
    }
    if (next !== undefined && otherOrgId !== null) {
      const receiver = { otherOrgId: next, otherPos: places.get(next)! };
      await db.update(cases).set(receiver).where(eq(cases.id, id));
      taken.push({ id, memberId, end: "receiver", from: otherOrgId, to: next });
    }
  }
  return taken;
}

/** The positions of units by id. */
export async function readPlaces(
  db: ScopedDb,
  ids: readonly string[],
): Promise<Map<string, bigint>> {
  const rows = await db
    .select({ id: organizations.id, posFrom: organizations.posFrom })
    .from(organizations)
    .where(inArray(organizations.id, [...new Set(ids), NOWHERE]));
  return new Map(rows.map(({ id, posFrom }) => [id, posFrom]));
}
