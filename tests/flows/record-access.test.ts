import { afterAll, beforeAll, expect, test } from "vitest";
import * as memberExport from "#app/routes/exports/members.ts";
import * as access from "#app/routes/members/record-access.tsx";
import * as reveal from "#app/routes/members/record-reveal.tsx";
import { markMember, number, open as openAs } from "#tests/flows/record-member.ts";
import type { TestDatabase } from "#tests/setup/database.ts";
import { demoDatabase, visitor } from "#tests/setup/visit.ts";

let database: TestDatabase;
/** A member of the cell of `bithu`, of whom everything is asked, and the one who has an account. */
let id: string;
let ownId: string;

beforeAll(async () => {
  database = await demoDatabase();
  ({ id } = await markMember(database));
  const [own] = await database.admin`select member_id from accounts where username = 'dangvien'`;
  ownId = own!.member_id as string;
});
afterAll(() => database.close());

const open = (username: string, who = id) => openAs(username, access, "/access", who);

interface Line {
  role: string;
  holder: string;
  sees: string;
  also: string | null;
}
type Units = { name: string; lines: Line[] }[];

/** The line of a role at the units of a page. */
const lineOf = (units: Units, role: string): Line | undefined =>
  units.flatMap(({ lines }) => lines).find((line) => line.role === role);

const take = async (username: string, query: string) => {
  const url = `/members/export.xlsx?${query}`;
  const answer = await (await visitor(username)).get(memberExport, url);
  await answer.response?.arrayBuffer();
  return answer.status;
};

test("a member reads who can see the own record and why, and no name from above the cell", async () => {
  const { status, data } = await open("dangvien", ownId);
  expect([status, data.isOwn]).toEqual([200, true]);
  const units = data.units as Units;
  expect(units).toHaveLength(4);
  expect(lineOf(units, "Bí thư chi bộ")).toMatchObject({
    sees: expect.stringMatching(/một phần nhạy cảm/),
    also: expect.stringContaining("sửa"),
  });
  expect(lineOf(units, "Bí thư chi bộ")!.holder).toMatch(/^\p{L}+( \p{L}+)+$/u);
  expect(lineOf(units, "Chi uỷ viên")).toMatchObject({ sees: "Chỉ dữ liệu công khai", also: null });
  const officer = lineOf(units, "Chuyên viên Ban Xây dựng Đảng");
  expect(officer).toMatchObject({
    holder: "2 người",
    sees: expect.stringMatching(/kể cả nhạy cảm/),
  });
  expect(lineOf(units, "Cán bộ nhập liệu")!.also).toContain("tệp đang nhập");
  expect(lineOf(units, "Đảng viên"), "the own account is no other reader").toBeUndefined();
  // Nobody of the center, no auditor and no administrator sees a record.
  for (const role of ["Người xem cấp Trung ương", "Kiểm toán hệ thống", "Quản trị hệ thống"])
    expect(lineOf(units, role)).toBeUndefined();
  expect(JSON.stringify(data)).not.toMatch(/Hà Thị Thảo|Trịnh Thu Hằng|Cao Xuân Hải/);
});

test("an officer reads the names of those below, and roles alone of those above", async () => {
  const { data } = await open("canbo.xa");
  const units = data.units as Units;
  expect(lineOf(units, "Lãnh đạo Đảng uỷ xã, phường")!.holder).toBe("Đinh Công Trường");
  expect(lineOf(units, "Lãnh đạo Tỉnh uỷ, Ban Tổ chức")!.holder).toBe("1 người");
  expect(lineOf(units, "Đảng viên")).toMatchObject({ holder: "1 người", also: null });
  const above = await open("lanhdao.tinh");
  expect(lineOf(above.data.units, "Lãnh đạo Tỉnh uỷ, Ban Tổ chức")!.holder).toBe("Cao Xuân Hải");
});

test.each([
  ["bithu", 403],
  ["phobithu", 403],
  ["chiuy", 403],
  ["canbo.coso", 403],
  ["kiemtra.xa", 403],
  ["nhaplieu.tinh", 403],
  ["kiemtoan", 403],
  ["quantri", 403],
  ["dangvien", 403],
  ["canbo.xa.khac", 404],
  ["bithu.khac", 404],
])("%s, who may not read the history of the record, is answered %i", async (username, status) => {
  expect((await open(username)).status).toBe(status);
});

test("a look at a whole number stands there with its reason, and the number does not", async () => {
  const form = { key: "access-key-00001", reason: "papers" };
  const url = `/members/${id}/reveal?field=citizen_id`;
  const shown = await (await visitor("canbo.xa")).post(reveal, url, form, { id });
  expect(shown.data.number).toBe(number);
  const { data } = await open("lanhdao.xa");
  expect(data.reveals).toMatchObject([
    {
      by: "Hà Thị Thảo, Chuyên viên Ban Xây dựng Đảng",
      reason: expect.stringContaining("giấy tờ"),
    },
  ]);
  expect(data.changes.length).toBeGreaterThan(0);
  expect(JSON.stringify(data)).not.toContain(number);
  expect((await open("dangvien", ownId)).data.reveals).toEqual([]);
});

test("exports that held the record are told to the member, by whom and what for; others are not", async () => {
  expect((await open("dangvien", ownId)).data.exports).toEqual([]);
  expect(await take("bithu", "")).toBe(200);
  const purpose = "Rà soát số thẻ 025059123499";
  expect(await take("canbo.tinh", `purpose=${encodeURIComponent(purpose)}`)).toBe(200);
  const { data } = await open("dangvien", ownId);
  expect(data.exported).toBe("2");
  expect(data.exports).toMatchObject([
    {
      by: expect.stringMatching(/^Trịnh Thu Hằng, Chuyên viên Ban Tổ chức Tỉnh uỷ, /),
      kind: "restricted",
      purpose: "Rà soát số thẻ …",
    },
    { by: expect.stringContaining("Bí thư chi bộ"), kind: "public", purpose: null },
  ]);
  const rows = await database.admin<{ rows: number; noted: number }[]>`
    select e.rows, (select count(*)::int from export_members n where n.export_id = e.id) as noted from exports e`;
  for (const row of rows) expect(row.noted).toBe(row.rows);
  const [other] = await database.admin`
    select m.id from members m join organizations o on o.id = m.org_id
    where o.code = 'PT-XH-01' and m.is_live order by m.id limit 1`;
  const far = await open("lanhdao.xa.khac", other!.id as string);
  expect(far.data.exported).toBe("1");
});

test("an export that is refused notes nobody", async () => {
  await database.admin`
    insert into parameter_overrides (key, valid_from, value, source) values ('export.max_rows.cell', '2026-01-01', '1', 'test')`;
  const before = await database.admin`select count(*)::int as n from export_members`;
  expect(await take("bithu.khac2", "")).toBe(422);
  expect(await database.admin`select count(*)::int as n from export_members`).toEqual(before);
});

test("an ended post, a closed account and a member who has left see the record no more (fault 105)", async () => {
  await database.admin`
    update posts set valid_to = current_date - 1, valid_from = current_date - 9
    where account_id = (select id from accounts where username = 'canbo.xa2')`;
  await database.admin`update accounts set disabled_at = now() where username = 'phobithu'`;
  await database.admin`
    update members set membership_status = 'X4', is_live = false where id = (select member_id from accounts where username = 'chiuy')`;
  const { data } = await open("lanhdao.xa");
  expect(JSON.stringify(data.units)).not.toContain("Tạ Quang Vinh");
  expect(JSON.stringify(data.units)).toContain("Hà Thị Thảo");
  expect(lineOf(data.units, "Phó bí thư chi bộ")).toBeUndefined();
  expect(lineOf(data.units, "Chi uỷ viên")).toBeUndefined();
});
