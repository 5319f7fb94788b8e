import { randomUUID } from "node:crypto";
import { sql } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { recordFacts, type Fact, type FactActor } from "#app/features/history/commands.server.ts";
import { readHistory } from "#app/features/history/queries.server.ts";
import { setEnv } from "#app/lib/env.server.ts";
import { withSystemScope, type ScopedDb } from "#db/scope.server.ts";
import {
  fullScope,
  testDatabase,
  withTestScope,
  type TestDatabase,
} from "#tests/setup/database.ts";
import { seedMember, seedOrganizations, type TestTree } from "#tests/setup/organizations.ts";

let database: TestDatabase;
let tree: TestTree;
let member: string;

beforeAll(async () => {
  database = await testDatabase();
  setEnv({ auditKey: Buffer.alloc(32, 9) });
  tree = await seedOrganizations(database.admin);
  member = await seedMember(database.admin, tree.cells[0], "Lê Thị Thử");
});
afterAll(() => database.close());

const officer: FactActor = {
  accountId: randomUUID(),
  displayName: "Hà Thị Thảo",
  post: { role: "R08", orgId: randomUUID() },
};
const fact = (more: Partial<Fact> = {}): Fact => ({
  at: new Date("2026-11-23T02:00:00Z"),
  act: "member.edit",
  memberId: member,
  orgPos: tree.cells[0].from,
  source: "form",
  ...more,
});
const write = (facts: Fact[], actor: FactActor | null = officer) =>
  inCell(0, (db) => recordFacts(db, actor, facts));
const inCell = <T>(cell: number, work: (db: ScopedDb) => Promise<T>) =>
  withTestScope(fullScope([tree.cells[cell]!.range]), work);
const read = (filter: Parameters<typeof readHistory>[1], mayOpen = true, cell = 0) =>
  inCell(cell, (db) => readHistory(db, filter, { before: null, size: 100 }, mayOpen));
const refusal = (work: Promise<unknown>) =>
  work.then(
    () => "nothing",
    (error: unknown) => String((error as Error).cause ?? error),
  );

describe("facts", () => {
  test("say who, as what, when, from where and what changed", async () => {
    const importId = randomUUID();
    const changes = [{ field: "phone", row: null, old: "0912345678", new: "0912345679" }];
    await write([
      fact({ changes, reason: "ghi nhầm", subject: "Lê Thị Thử", source: "import", importId }),
    ]);
    const { facts, next } = await read({ importId });
    expect(next).toBeNull();
    expect(facts).toEqual([
      {
        id: expect.any(Number),
        at: new Date("2026-11-23T02:00:00Z"),
        act: "member.edit",
        actorName: "Hà Thị Thảo",
        role: "R08",
        subject: "Lê Thị Thử",
        memberId: member,
        reason: "ghi nhầm",
        source: "import",
        importId,
        changes: [{ ...changes[0], hidden: false }],
      },
    ]);
  });

  test("of the system itself bear its name and no account", async () => {
    const importId = randomUUID();
    await write([fact({ importId, source: "system" })], null);
    expect((await read({ importId })).facts[0]).toMatchObject({ actorName: "system", role: null });
  });

  test("are read newest first, page by page, each once", async () => {
    const importId = randomUUID();
    await write(Array.from({ length: 25 }, (_, at) => fact({ importId, subject: String(at) })));
    const seen: string[] = [];
    for (let before: number | null = null, more = true; more;) {
      const page = await inCell(0, (db) =>
        readHistory(db, { importId }, { before, size: 10 }, false),
      );
      seen.push(...page.facts.map(({ subject }) => subject!));
      before = page.next;
      more = before !== null;
    }
    expect(seen).toEqual(Array.from({ length: 25 }, (_, at) => String(24 - at)));
  });

  test("fall with the change when the transaction does", async () => {
    const importId = randomUUID();
    await expect(
      inCell(0, async (db) => {
        await recordFacts(db, officer, [fact({ importId })]);
        throw new Error("later fault");
      }),
    ).rejects.toThrow("later fault");
    expect((await read({ importId })).facts).toEqual([]);
  });
});

describe("sensitive values", () => {
  test("stand encrypted, in order beside the open ones, and are opened for whom they are meant only", async () => {
    const importId = randomUUID();
    const changes = [
      { field: "citizen_id", row: null, old: null, new: "025059001234", sensitive: true },
      { field: "full_name", row: null, old: "A", new: "B" },
      { field: "disciplines.reason", row: randomUUID(), old: "cũ", new: "mới", sensitive: true },
    ];
    await write([fact({ importId, changes })]);
    const [row] = await database.admin`
      select changes::text as open, sealed from history where import_id = ${importId}`;
    expect(row!.open).not.toMatch(/025059001234|mới|cũ/);
    expect((row!.sealed as Buffer).includes("025059001234")).toBe(false);

    const opened = (await read({ importId })).facts[0]!.changes;
    expect(opened.map(({ field, old, new: next, hidden }) => [field, old, next, hidden])).toEqual([
      ["citizen_id", null, "025059001234", false],
      ["full_name", "A", "B", false],
      ["disciplines.reason", "cũ", "mới", false],
    ]);
    const closed = (await read({ importId }, false)).facts[0]!.changes;
    expect(closed.map(({ field, old, new: next, hidden }) => [field, old, next, hidden])).toEqual([
      ["citizen_id", null, null, true],
      ["full_name", "A", "B", false],
      ["disciplines.reason", null, null, true],
    ]);
  });

  test("that somebody changed in the database are not shown as true", async () => {
    const importId = randomUUID();
    const changes = [{ field: "citizen_id", row: null, old: null, new: "1", sensitive: true }];
    await write([fact({ importId, changes })]);
    await database.admin`
      update history set sealed = set_byte(sealed, 20, get_byte(sealed, 20) # 1) where import_id = ${importId}`;
    await expect(read({ importId })).rejects.toThrow();
    await database.admin`update history set sealed = null where import_id = ${importId}`;
    expect((await read({ importId })).facts[0]!.changes[0]).toMatchObject({
      hidden: true,
      new: null,
    });
  });
});

describe("append-only", () => {
  test("nobody changes, removes or empties the history, the system neither", async () => {
    await write([fact()]);
    for (const statement of [
      sql`update history set actor_name = 'ai khác'`,
      sql`delete from history`,
      sql`truncate history`,
      sql`alter table history disable trigger all`,
    ]) {
      const acts = [inCell.bind(null, 0), withSystemScope.bind(null, "test")];
      for (const act of acts)
        expect(await refusal(act((db: ScopedDb) => db.execute(statement)))).toMatch(
          /permission denied|must be owner/,
        );
    }
  });

  test("a fact about a place outside the scope is refused, and its change with it", async () => {
    const foreign = inCell(0, (db) =>
      recordFacts(db, officer, [fact({ memberId: null, orgPos: tree.cells[2].from })]),
    );
    expect(await refusal(foreign)).toContain("row-level security");
  });

  test("facts follow the person: the new cell reads them, the old one no longer", async () => {
    const moving = await seedMember(database.admin, tree.cells[0], "Người Chuyển");
    await write([fact({ memberId: moving })]);
    expect((await read({ memberId: moving })).facts).toHaveLength(1);
    await database.admin`
      update members set org_id = ${tree.cells[2].id}, org_pos = ${tree.cells[2].from.toString()} where id = ${moving}`;
    expect((await read({ memberId: moving })).facts).toEqual([]);
    expect((await read({ memberId: moving }, true, 2)).facts).toHaveLength(1);
  });
});
