import { createWriteStream, mkdtempSync, rmSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pipeline } from "node:stream/promises";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { givePost } from "#app/features/access/commands.server.ts";
import { createAccount } from "#app/features/auth/accounts/commands.server.ts";
import { streamWorkbook, type WrittenCell } from "#app/lib/xlsx/write.server.ts";
import * as example from "#app/routes/organizations/import-example.ts";
import * as route from "#app/routes/organizations/import.tsx";
import { withSystemScope } from "#db/scope.server.ts";
import { testDatabase, type TestDatabase } from "#tests/setup/database.ts";
import { passSecondFactor } from "#tests/setup/second-factor.ts";
import { demoDatabase, visitor, type Visitor } from "#tests/setup/visit.ts";

const URL = "/organizations/import";
const XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
const folder = mkdtempSync(join(tmpdir(), "chibo-tree-test-"));
let database: TestDatabase;

afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

async function workbook(headers: string[], rows: WrittenCell[][]): Promise<File> {
  const path = join(folder, "tree.xlsx");
  const columns = headers.map((header) => ({ header }));
  await pipeline(
    streamWorkbook({ sheets: [{ name: "Sheet1", columns, rows: [rows] }] }),
    createWriteStream(path),
  );
  return new File([await readFile(path)], "cay.xlsx", { type: XLSX });
}

const preview = (who: Visitor, file: File) => who.post(route, URL, { file, act: "check" });

const counts = async (): Promise<number> => {
  const [row] = await database.admin<{ n: number }[]>`select count(*)::int n from organizations`;
  return row!.n;
};

const inOrder = ["Loại hình", "Mã tổ chức", "Ghi chú", "Tên", "Trực thuộc"];

describe("an empty installation", () => {
  let admin: Visitor;
  beforeAll(async () => {
    database = await testDatabase();
    await withSystemScope("test: the administrator", async (db) => {
      const accountId = await createAccount(db, {
        username: "admin",
        displayName: "Người quản trị",
        password: null,
        memberId: null,
        isDemo: false,
      });
      const post = { accountId, role: "R17" as const, orgId: null, basis: null };
      await givePost(db, { ...post, validFrom: "2026-01-01", validTo: null });
    });
    admin = await visitor("admin");
    await passSecondFactor(admin);
  });
  afterAll(() => database.close());

  test("is filled from a workbook whose columns stand in any order and whose parents come later", async () => {
    const file = await workbook(inOrder, [
      ["CBCS", "T1-01-01", "", "Chi bộ  thôn Một", "T1-01"],
      ["Đảng bộ xã", "T1-01", "", "Đảng bộ xã Một", "T1"],
      ["TU", "T1", "gốc", "Đảng bộ tỉnh Một", null],
    ]);
    const shown = await preview(admin, file);
    expect(shown.status).toBe(200);
    expect(shown.data.preview.counts).toEqual({ new: 3, update: 0, same: 0, error: 0 });
    expect(shown.data.preview.unused).toEqual(["Ghi chú"]);
    expect(await counts(), "a preview writes nothing").toBe(0);

    const { table } = shown.data.preview;
    const form = { table, act: "apply", key: "apply-the-tree-1" };
    const done = await admin.post(route, URL, form);
    expect([done.status, done.location]).toEqual([302, `${URL}?new=3&changed=0`]);
    const again = await admin.post(route, URL, form);
    expect(again.location, "a double press writes once").toBe(done.location);

    const rows = await database.admin`
      select o.code, o.name, p.code as parent, o.pos_from >= p.pos_from and o.pos_to <= p.pos_to as inside
      from organizations o left join organizations p on p.id = o.parent_id order by o.code`;
    expect(rows).toEqual([
      { code: "T1", name: "Đảng bộ tỉnh Một", parent: null, inside: null },
      { code: "T1-01", name: "Đảng bộ xã Một", parent: "T1", inside: true },
      { code: "T1-01-01", name: "Chi bộ thôn Một", parent: "T1-01", inside: true },
    ]);
    const facts = await database.admin`
      select act, actor_name, subject, role, source from history order by id`;
    expect(facts).toHaveLength(3);
    expect(facts[0]).toMatchObject({
      act: "organization.created",
      actor_name: "Người quản trị",
      role: "R17",
      source: "form",
    });
    const same = await preview(admin, file);
    expect(same.data.preview.counts).toEqual({ new: 0, update: 0, same: 3, error: 0 });
  });

  test("the administrator adds a whole province, and nothing inside one that stands", async () => {
    const file = await workbook(inOrder, [
      ["TU", "T2", "", "Đảng bộ tỉnh Hai", ""],
      ["XP", "T2-01", "", "Đảng bộ xã Hai", "T2"],
      ["XP", "T1-02", "", "Đảng bộ xã Ba", "T1"],
    ]);
    const shown = await preview(admin, file);
    expect(shown.status).toBe(422);
    const outcomes = shown.data.preview.rows.map(
      (row: { code: string; outcome: string; issue: string | null }) => [
        row.code,
        row.outcome,
        row.issue,
      ],
    );
    expect(outcomes).toEqual([
      ["T1-02", "error", "provinceStands"],
      ["T2", "new", null],
      ["T2-01", "new", null],
    ]);
    const forced = await admin.post(route, URL, { table: shown.data.preview.table, act: "apply" });
    expect(forced.status).toBe(422);
    expect(await counts(), "all or nothing").toBe(3);
  });

  test("the example file imports as it stands", async () => {
    const answer = await admin.get(example, "/organizations/import/example.xlsx");
    expect(answer.headers.get("content-disposition")).toContain(".xlsx");
    const file = new File([await answer.response!.arrayBuffer()], "mau.xlsx", { type: XLSX });
    const shown = await preview(admin, file);
    expect(shown.data.preview.counts).toEqual({ new: 5, update: 0, same: 0, error: 0 });
    expect(shown.data.preview.unused).toEqual([]);
  });

  test("what is no table of units is refused with the columns that are missing", async () => {
    const wrong = await preview(admin, await workbook(["Mã tổ chức", "Họ tên"], [["A", "B"]]));
    expect(wrong.status).toBe(422);
    expect(wrong.data.error).toContain("Loại hình");
    const none = await admin.post(route, URL, { act: "check" });
    expect([none.status, none.data.error]).toEqual([
      422,
      "Chưa chọn tệp hoặc tệp không có dòng nào.",
    ]);
    const broken = await preview(admin, new File(["PK\u0003\u0004rest"], "x.xlsx"));
    expect(broken.status).toBe(422);
    expect(broken.data.error).toContain("Không đọc được tệp");
  });

  test("a form without its key writes nothing", async () => {
    const table = "code\tname\torg_type\tparent_id\nT3\tĐảng bộ tỉnh Ba\tTU\t";
    const answer = await admin.post(route, URL, { table, act: "apply", key: null });
    expect(answer.status).toBe(400);
    expect(await counts()).toBe(3);
  });
});

describe("a standing tree", () => {
  beforeAll(async () => {
    database = await demoDatabase();
  });
  afterAll(() => database.close());

  test("an officer of the province adds units and changes facts, each with its fact in history", async () => {
    const officer = await visitor("canbo.tinh");
    const table = [
      "code;name;org_type;parent_id;meeting_day",
      "PT-XH-01;{name};CBCS;PT-XH;17",
      "PT-XH-99;Chi bộ Mới;CBCS;PT-XH;4",
    ].join("\n");
    const [cell] = await database.admin`select id, name from organizations where code = 'PT-XH-01'`;
    const done = await officer.post(route, URL, {
      table: table.replace("{name}", cell!.name as string),
      act: "apply",
    });
    expect(done.location).toBe(`${URL}?new=1&changed=1`);
    const facts = await database.admin`
      select act, changes from history where source = 'form' and act in ('organization.changed', 'organization.created')
      order by act`;
    expect(facts).toEqual([
      {
        act: "organization.changed",
        changes: [{ field: "meetingDay", row: null, old: 5, new: 17 }],
      },
      { act: "organization.created", changes: [] },
    ]);
  });

  test("a unit of another province is out of reach", async () => {
    const officer = await visitor("canbo.tinh");
    const table =
      "code;name;org_type;parent_id\nX9;Đảng bộ tỉnh Khác;TU;TW\nX9-1;Đảng bộ xã Khác;XP;X9";
    const shown = await officer.post(route, URL, { table, act: "check" });
    expect(shown.data.preview.counts).toMatchObject({ new: 0, error: 2 });
  });

  test.each(["bithu", "canbo.xa", "lanhdao.xa", "nhaplieu.tinh", "trunguong", "kiemtoan"])(
    "%s may not import a tree",
    async (username) => {
      const who = await visitor(username);
      expect((await who.get(route, URL)).status).toBe(403);
      const before = await counts();
      const table = "code;name;org_type;parent_id\nPT-XH-98;Chi bộ Lạ;CBCS;PT-XH";
      expect((await who.post(route, URL, { table, act: "apply" })).status).toBe(403);
      expect(await counts()).toBe(before);
    },
  );
});
