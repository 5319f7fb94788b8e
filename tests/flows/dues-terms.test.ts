import { afterAll, beforeAll, expect, test } from "vitest";
import { newFormKey } from "#app/features/access/once/rules.ts";
import { today } from "#app/lib/dates.ts";
import * as sheet from "#app/routes/dues/sheet.tsx";
import * as terms from "#app/routes/dues/terms.tsx";
import type { TestDatabase } from "#tests/setup/database.ts";
import { demoDatabase, visitor, type FormFields } from "#tests/setup/visit.ts";

let database: TestDatabase;
const month = today(new Date()).slice(0, 7);

/** The cell as it is before its province has confirmed anything, with no sheet yet. */
beforeAll(async () => {
  database = await demoDatabase();
  await database.admin.begin(async (sql) => {
    await sql`set local session_replication_role = replica`;
    for (const table of [
      "dues_incomes",
      "dues_lines",
      "dues_entries",
      "dues_sheets",
      "dues_remittances",
      "dues_terms",
    ])
      await sql.unsafe(`delete from ${table}`);
  });
});
afterAll(() => database.close());

const post = async (username: string, form: FormFields) =>
  (await visitor(username)).post(terms, "/dues/terms", form);
const openMonth = async () =>
  (await visitor("thudangphi")).post(sheet, "/dues", { act: "open", month });
const asked = {
  fromMonth: month,
  basis: "Công văn 12-CV/TU",
};

test("the module is closed until the province has confirmed rates and shares: proposed by one, approved by another (S1)", async () => {
  const closed = await openMonth();
  expect([closed.status, closed.data.refusal]).toEqual([409, "notConfirmed"]);
  const { data } = await (await visitor("canbo.tinh")).get(terms, "/dues/terms");
  expect(data.terms).toEqual([]);
  const kept = Object.entries(data.suggested.kept as Record<string, string>).map(
    ([keeper, rate]) => [`kept.${keeper}`, String(Math.round(Number(rate) * 100))],
  );
  const wages = Object.entries(data.suggested.wages as Record<string, number>).map(
    ([region, wage]) => [`wage.${region}`, String(wage)],
  );
  const form = { ...asked, ...Object.fromEntries([...kept, ...wages]) } as Record<string, string>;
  const wrong = await post("canbo.tinh", { ...form, "kept.cell": "130", basis: "" });
  expect([wrong.status, wrong.data.issues]).toMatchObject([422, { basis: "basis" }]);
  expect((await post("lanhdao.tinh", form)).status, "whoever approves does not propose").toBe(403);
  expect((await post("canbo.xa", form)).status).toBe(403);

  const key = newFormKey();
  const [one, again] = await Promise.all([
    post("canbo.tinh", { ...form, key }),
    post("canbo.tinh", { ...form, key }),
  ]);
  expect([one.status, again.status], "sent twice").toEqual([302, 302]);
  const rows = await database.admin`select id, state from dues_terms`;
  expect(rows.map(({ state }) => state)).toEqual(["proposed"]);
  expect((await post("canbo.tinh", form)).data.refusal, "one waits at a time").toBe("pending");
  expect((await openMonth()).data.refusal, "proposed is not confirmed").toBe("notConfirmed");

  const id = rows[0]!.id as string;
  expect((await post("canbo.tinh", { act: "approve", id })).status).toBe(403);
  expect((await post("lanhdao.tinh", { act: "approve", id })).status).toBe(302);
  expect((await post("lanhdao.tinh", { act: "approve", id })).data.refusal).toBe("state");
  expect((await openMonth()).status, "open now").toBe(302);
  const [lines] = await database.admin`
    select count(*)::int n, count(*) filter (where owed_dong <> trunc(owed_dong))::int broken from dues_lines`;
  expect(lines!.n).toBeGreaterThan(10);
  expect(lines!.broken).toBe(0);
});

test("what was confirmed stays as it is", async () => {
  await expect(database.admin`update dues_terms set kept = '{}'::jsonb`).rejects.toThrow();
});
