import type { RoleCode } from "#app/features/access/roles.ts";
import type { Actor } from "#app/features/access/rules.ts";
import { withSystemScope, type ScopedDb } from "#db/scope.server.ts";
import { actorOf } from "#tests/setup/actor.ts";
import type { TestDatabase } from "#tests/setup/database.ts";
import {
  seedMember,
  seedOrganizations,
  type TestTree,
  type TestUnit,
} from "#tests/setup/organizations.ts";

/** Two cells of a commune with members who owe dues, in a province that has confirmed its figures. */
export interface DuesWorld {
  tree: TestTree;
  members: { id: string; name: string }[];
  collector: Actor;
  secretary: Actor;
  office: Actor;
}

const who = (digit: number): string => `00000000-0000-4000-8000-00000000000${digit}`;

/** Somebody with one post at a unit. */
export function officer(digit: number, role: RoleCode, unit: TestUnit): Actor {
  const actor = actorOf(who(digit), role, [unit.from, unit.to]);
  const post = { ...actor.post!, orgId: unit.id };
  return { ...actor, post, posts: [post] };
}

/** Writes the world: members with a pension, a salary, without insurance, a student. */
export async function makeDuesWorld({ admin }: TestDatabase, count = 5): Promise<DuesWorld> {
  const tree = await seedOrganizations(admin);
  const [cell] = tree.cells;
  await admin`update organizations set wage_region = 'IV' where id = ${tree.communes[0].id}`;
  await confirm(admin, tree);
  const groups = ["G03", "G01", "G05", "G04", "G06"];
  const members = [];
  for (let at = 0; at < count; at++) {
    const name = `Người ${at + 1}`;
    const id = await seedMember(admin, cell, name);
    await admin`
      update member_records set dues_group = ${groups[at % groups.length]!}, dues_base_amount = ${4_000_000 + at * 777_000}
      where member_id = ${id}`;
    members.push({ id, name });
  }
  return {
    tree,
    members,
    collector: officer(5, "R05", cell),
    secretary: officer(2, "R02", cell),
    office: officer(9, "R09", tree.communes[0]),
  };
}

/** Confirms the figures of a province from a month on. */
export async function confirm(
  admin: TestDatabase["admin"],
  tree: TestTree,
  fromMonth = "2026-02",
): Promise<void> {
  const kept = { CBTT: "0.30", CBCS: "0.70", DBCS: "0.70", XP: "0.50", TU: "0.50" };
  const wages = { I: 5_310_000, II: 4_730_000, III: 4_140_000, IV: 3_700_000 };
  await admin`
    insert into dues_terms (province_id, from_month, kept, wages, basis, state, proposed_by, proposed_name, proposed_at,
      decided_by, decided_name, decided_at)
    values (${tree.province.id}, ${fromMonth}, ${admin.json(kept)}, ${admin.json(wages)}, '01-QD', 'approved', ${who(1)}, 'A',
      now(), ${who(3)}, 'B', now())`;
}

/** Runs work over all rows. */
export const run = <T>(work: (db: ScopedDb) => Promise<T>): Promise<T> =>
  withSystemScope("test: dues", work);

/** An instant in the middle of a month. */
export const clock = (month: string, day = 15) => ({
  now: new Date(`${month}-${String(day).padStart(2, "0")}T05:00:00Z`),
  requestId: "TEST",
});
