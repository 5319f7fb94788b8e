import { afterAll, beforeAll, expect, test } from "vitest";
import { paths } from "#app/paths.ts";
import * as list from "#app/routes/organizations/list.tsx";
import * as example from "#app/routes/reorganizations/former-example.ts";
import * as filePage from "#app/routes/reorganizations/former.tsx";
import type { TestDatabase } from "#tests/setup/database.ts";
import { act, decision, draft, everything, look } from "#tests/setup/reorganizations.ts";
import { demoDatabase, visitor, type FormFields, type Visitor } from "#tests/setup/visit.ts";

let database: TestDatabase;
beforeAll(async () => {
  database = await demoDatabase();
});
afterAll(() => database.close());

const DAYS_AGO = -520;
const send = (who: Visitor, id: string, form: FormFields) =>
  who.post(filePage, paths.reorganizationFormer(id), form, { id });

/** A table as it is copied from a sheet. */
const tableOf = (rows: string[][]) =>
  [["Mã tổ chức", "Tên", "Loại hình", "Nơi kế tục", "Ghi chú"], ...rows]
    .map((cells) => cells.join("\t"))
    .join("\n");

test("the province takes former units in from a file: previewed, added to the plan at once, approved by another, found by their old names", async () => {
  const { admin } = database;
  const [province, approver] = [await visitor("canbo.tinh"), await visitor("lanhdao.tinh")];
  const id = await draft(province, "Ghi lại các xã cũ", DAYS_AGO);
  const rows = Array.from({ length: 230 }, (_, at) => [
    `CU-${at}`,
    `Đảng bộ xã Tiền Thân ${at}`,
    "XP",
    at % 2 === 0 ? "PT-TB" : "PT-TB; PT-HH",
    "",
  ]);
  const wrong = await send(province, id, {
    act: "add",
    key: crypto.randomUUID(),
    version: "1",
    table: tableOf([...rows, ["CU-0", "Đảng bộ xã Hai Lần", "XP", "PT-TB", ""]]),
  });
  expect(wrong.status).toBe(422);
  expect(wrong.data.preview.counts).toEqual({ all: 231, good: 230, bad: 1 });
  expect(wrong.data.preview.rows[0]).toMatchObject({ code: "CU-0", issue: "codeTwice" });
  expect(wrong.data.preview.unused).toEqual(["Ghi chú"]);
  expect((await look(province, id)).data.operations, "all or nothing").toEqual([]);

  const shown = await send(province, id, { act: "check", table: tableOf(rows) });
  expect([shown.status, shown.data.preview.counts.bad]).toEqual([200, 0]);
  expect((await look(province, id)).data.operations, "a preview adds nothing").toEqual([]);
  const { preview, version } = shown.data;
  const form = {
    act: "add",
    key: crypto.randomUUID(),
    version: String(version),
    table: preview.table,
  };
  const added = await send(province, id, form);
  expect(added.location).toBe(paths.reorganization(id, { done: "formers" }));
  expect((await send(province, id, form)).location, "pressed twice").toBe(added.location);
  const page = (await look(province, id)).data;
  expect([page.operations.length, page.simulation.blockers]).toEqual([230, []]);

  const before = await everything(database);
  await act(province, id, "submit");
  expect((await act(province, id, "approve", decision)).status, "its own drafter").toBe(403);
  expect((await act(approver, id, "approve", decision)).location).toContain("done=applied");
  const units = await admin`
    select o.closed_on is not null as closed, o.founded_on,
      (select count(*)::int from organization_successions s where s.predecessor_id = o.id) as followers,
      (select count(*)::int from organization_versions v where v.org_id = o.id and v.valid_to = o.closed_on) as versions
    from organizations o where o.code like 'CU-%' order by o.code`;
  expect(units).toHaveLength(230);
  expect(new Set(units.map((one) => JSON.stringify(one)))).toEqual(
    new Set([
      '{"closed":true,"founded_on":null,"followers":1,"versions":1}',
      '{"closed":true,"founded_on":null,"followers":2,"versions":1}',
    ]),
  );
  const facts = await admin`
    select count(*)::int as n from history where act = 'organization.recorded'`;
  expect(facts[0]!.n).toBe(230);
  const secretary = await visitor("bithu");
  const found = await secretary.get(list, "/organizations?q=tien%20than%2017");
  expect(JSON.stringify(found.data.former)).toContain("Đảng bộ xã Tiền Thân 17");
  expect((await act(province, id, "undo")).location).toContain("done=undo");
  expect(await everything(database), "as if they had never been").toBe(before);
});

test("the example file is read as it stands, and neither a commune nor another role reaches the page", async () => {
  const province = await visitor("canbo.tinh");
  const id = await draft(province, "Đề án có tệp mẫu", DAYS_AGO);
  const answer = await province.get(example, paths.reorganizationFormerExample());
  const file = new File([await answer.response!.arrayBuffer()], "mau.xlsx");
  const shown = await send(province, id, { act: "check", file });
  expect(shown.data.preview.counts).toEqual({ all: 2, good: 2, bad: 0 });
  const broken = await send(province, id, {
    act: "check",
    file: new File(["PK\u0003\u0004rest"], "x.xlsx"),
  });
  expect(broken.status).toBe(422);
  const headless = await send(province, id, { act: "check", table: "Họ tên\tQuê quán\nA\tB" });
  expect([headless.status, headless.data.error]).toEqual([
    422,
    expect.stringContaining("Loại hình"),
  ]);
  const commune = await visitor("canbo.xa");
  const own = await draft(commune, "Đề án của xã", DAYS_AGO);
  const table = tableOf([["CU-1", "Đảng bộ xã Cũ", "XP", "PT-TB", ""]]);
  for (const plan of [own, id])
    expect((await send(commune, plan, { act: "check", table })).status).toBe(404);
  const leader = await visitor("lanhdao.tinh");
  expect((await send(leader, id, { act: "check", table })).status).toBe(403);
});
