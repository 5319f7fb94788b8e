import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { acts } from "#app/features/access/matrix/rules.ts";
import { accessText } from "#app/features/access/text.ts";
import * as page from "#app/routes/access.tsx";
import { demoAccounts } from "#seeds/world/accounts.ts";
import type { TestDatabase } from "#tests/setup/database.ts";
import { demoDatabase, visitor } from "#tests/setup/visit.ts";

let database: TestDatabase;
beforeAll(async () => {
  database = await demoDatabase();
});
afterAll(() => database.close());

const open = async (username: string, query = "") =>
  (await visitor(username)).get(page, `/access${query}`);

interface Act {
  key: string;
  rights: { text: string; note: string; isInUse: boolean }[];
}
const actOf = (subjects: { acts: Act[] }[], key: string): Act | undefined =>
  subjects.flatMap((one) => one.acts).find((act) => act.key === key);

/** Codes of roles, and rights as the matrix writes them, are for the program. */
const CODES = /\bR\d\d\b|"[OCGMPA][pvarxe]?( \w+)*"|\bK[1-4]\b(?!")/;

test.each(demoAccounts)("$username opens it, at the own role, without a code", async (one) => {
  const { status, data } = await open(one.username);
  expect(status).toBe(200);
  expect(data.title).toBe(accessText.vi.roles[one.role]);
  expect(data.now.length).toBeGreaterThan(0);
  expect(JSON.stringify(data).replaceAll(/"key":"\w+"/g, "")).not.toMatch(CODES);
});

describe("what the page says of the matrix", () => {
  test("what, where, under which condition, and whether it is in use", async () => {
    const { data } = await open("bithu", "?role=cellDeputy");
    expect(data.title).toBe("Phó bí thư chi bộ");
    expect(actOf(data.now, "changeK1")!.rights).toMatchObject([
      { text: "Sửa ngay trong chi bộ", note: "", isInUse: true },
    ]);
    const auditor = (await open("bithu", "?role=auditor")).data;
    expect(actOf(auditor.later, "history")!.rights).toMatchObject([{ isInUse: false }]);
    expect(actOf(data.now, "sensitive")).toBeUndefined();
    const inspector = (await open("bithu", "?role=inspector")).data;
    expect(actOf(inspector.now, "restricted")!.rights).toMatchObject([
      { note: expect.stringContaining("vụ việc kiểm tra"), isInUse: true },
    ]);
  });

  test("limits of exports with the figures in force, for whoever exports", async () => {
    await database.admin`
      insert into parameter_overrides (key, valid_from, value, source) values ('export.max_rows.commune', '2026-01-01', '1234', 'test')`;
    const officer = await open("bithu", "?role=communeOfficer");
    expect(officer.data.limits).toEqual({ once: 1234, daily: 3 * 1234 });
    expect((await open("bithu", "?role=member")).data.limits.once).toBe(0);
  });

  test("every act of every subject, and that nobody enters in another's name (fault 111)", async () => {
    for (const { table, keys } of acts) {
      const { data } = await open("dangvien", `?table=${table}`);
      expect(data.acts.map(({ key }: { key: string }) => key)).toEqual(keys);
    }
    const { data } = await open("dangvien", "?table=administration");
    const impersonate = data.acts.at(-1);
    expect(impersonate.title).toBe("Vào hệ thống dưới tên người khác");
    expect(Object.values(impersonate.levels).flat()).toEqual([]);
    const exportFull = data.acts.find(({ key }: { key: string }) => key === "exportFull");
    expect(exportFull.levels.commune).toMatchObject([
      { text: "Ban Xây dựng Đảng: xuất", note: expect.stringContaining("duyệt") },
      { text: "Lãnh đạo: duyệt", note: "" },
    ]);
  });

  test("the ten rules of separated duties; what the address asks in vain is the own role", async () => {
    expect((await open("dangvien", "?part=duties")).data.rules).toHaveLength(10);
    for (const query of ["?role=R08", "?role=__proto__", "?table=nothing", "?part=x"])
      expect((await open("dangvien", query)).data.title).toBe("Đảng viên");
  });

  test("nobody reads it without signing in", async () => {
    expect((await (await visitor(null)).get(page, "/access")).location).toMatch(/^\/login/);
  });
});
