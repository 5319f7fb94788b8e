import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { field } from "#app/record/format.ts";
import { today } from "#app/lib/dates.ts";
import * as route from "#app/routes/exports/members.ts";
import { bytesOf, readParts, readSheets } from "#tests/app/features/exports/workbook.ts";
import { demoDatabase, visitor } from "#tests/setup/visit.ts";
import type { TestDatabase } from "#tests/setup/database.ts";

let database: TestDatabase;
beforeAll(async () => {
  database = await demoDatabase();
});
afterAll(() => database.close());

const url = "/members/export.xlsx";
const PURPOSE = "purpose=Lập+danh+sách+phát+thẻ";

async function ask(username: string | null, query = "") {
  return (await visitor(username)).get(route, query === "" ? url : `${url}?${query}`);
}

async function sheetsOf(username: string, query = "") {
  const answer = await ask(username, query);
  return readSheets(await bytesOf(answer.response));
}

async function membersOf(username: string, query = "") {
  return (await sheetsOf(username, query)).get("DangVien")!;
}

/** Classes of the fields that the columns show; `home_town.commune` is a part of `home_town`. */
function classesOf(keys: string[]): Set<string> {
  return new Set(keys.map((key) => field(key.split(".")[0]!).sensitivity));
}

async function idsOf(code: string): Promise<string[]> {
  const rows = await database.admin`
    select m.id from members m join organizations o on o.pos_from <= m.org_pos and m.org_pos < o.pos_to
    where o.code = ${code} and m.membership_status in ('M1', 'M2') and m.hidden_at is null
    order by m.sort_name, m.id`;
  return rows.map(({ id }) => id as string);
}

describe("columns and rows by role", () => {
  test.each([
    ["bithu", "PT-TB-DB-01"],
    ["canbo.xa", "PT-TB"],
    ["lanhdao.xa", "PT-TB"],
    ["canbo.tinh", "PT"],
    ["lanhdao.tinh", "PT"],
  ])(
    "%s gets the people of the own branch: public columns, restricted ones with a purpose",
    async (username, code) => {
      const plain = await membersOf(username);
      expect(plain.keys[0]).toBe("member_id");
      expect(classesOf(plain.keys)).toEqual(new Set(["public"]));
      expect(plain.isKeyRowHidden).toBe(true);
      const ids = await idsOf(code);
      expect(ids.length).toBeGreaterThan(5);
      expect(plain.rows.map((row) => row.member_id)).toEqual(ids);
      const more = await membersOf(username, PURPOSE);
      expect(classesOf(more.keys)).toEqual(new Set(["public", "restricted"]));
      expect(more.rows.map((row) => row.member_id)).toEqual(ids);
    },
    60_000,
  );

  test.each([
    ["dangvien", "phobithu", "chiuy", "thudangphi", "bithu.coso", "canbo.coso", "vanphong.xa"],
    ["kiemtra.xa", "nhaplieu.tinh", "trunguong", "kiemtoan", "quantri"],
  ])("others are refused in words: %s, %s, %s, %s, %s", async (...usernames) => {
    for (const username of usernames) {
      const answer = await ask(username);
      expect(answer.status, username).toBe(403);
      expect(answer.headers.get("content-type")).toContain("text/html");
      const text = await answer.response!.text();
      expect(text).toContain("Bí thư chi bộ");
      expect(text).not.toMatch(/R\d\d/);
    }
  });

  test("nobody signed in is led to the sign-in page", async () => {
    const answer = await ask(null);
    expect([answer.status, answer.location]).toEqual([303, "/login?next=%2Fmembers%2Fexport.xlsx"]);
  });

  test("a unit of somebody else gives none of its rows (fault 101)", async () => {
    const [other] = await database.admin`select id from organizations where code = 'PT-XH-01'`;
    const theirs = new Set(await idsOf("PT-XH-01"));
    for (const username of ["bithu", "canbo.xa"]) {
      const { rows } = await membersOf(username, `org=${other!.id}`);
      expect(rows.filter((row) => theirs.has(String(row.member_id)))).toEqual([]);
    }
  });
});

describe("filters and columns", () => {
  test("the filters of the member list narrow the file", async () => {
    const { rows } = await membersOf("canbo.xa", "gender=F&membership_status=M1");
    const [count] = await database.admin`
      select count(*)::int n from members m join organizations o on o.pos_from <= m.org_pos and m.org_pos < o.pos_to
      where o.code = 'PT-TB' and m.gender = 'F' and m.membership_status = 'M1' and m.hidden_at is null`;
    expect(rows.length).toBe(count!.n);
    expect(rows.length).toBeGreaterThan(0);
    expect(new Set(rows.map((row) => row.gender))).toEqual(new Set(["Nữ"]));
  });

  test("one unit below is chosen like in the list", async () => {
    const [cell] = await database.admin`select id from organizations where code = 'PT-TB-05'`;
    const { rows } = await membersOf("canbo.xa", `org=${cell!.id}`);
    expect(rows.map((row) => row.member_id)).toEqual(await idsOf("PT-TB-05"));
  });

  test("columns of the list and fields are chosen; the person is always told", async () => {
    const ofList = await membersOf("canbo.xa", "col=gender.status.birth_date");
    expect(ofList.keys).toEqual([
      "member_id",
      "full_name",
      "gender",
      "membership_status",
      "activity_status",
    ]);
    const sheets = await sheetsOf("canbo.xa", `columns=phone,citizen_id,gender&${PURPOSE}`);
    expect(sheets.get("DangVien")!.keys).toEqual(["member_id", "full_name", "gender", "phone"]);
    const guide = sheets.get("HuongDan")!.all.map((row) => row.join(" "));
    expect(guide.find((line) => line.includes("Cột đã chọn mà không có"))).toContain("CCCD");
  });

  test("nobody found is a file with headers and no rows (fault 95)", async () => {
    const sheet = await membersOf("bithu", "q=zzkhongcoai");
    expect(sheet.rows).toEqual([]);
    expect(sheet.headers).toContain("Họ và tên đang dùng");
  });
});

describe("what the file says of itself", () => {
  test("who, when, why and over what, on the instructions and at the foot of every page", async () => {
    const answer = await ask("canbo.xa", `${PURPOSE}&gender=F`);
    const bytes = await bytesOf(answer.response);
    const guide = (await readSheets(bytes)).get("HuongDan")!.all;
    const said = new Map(guide.map(([label, value]) => [label, value]));
    expect(said.get("Người xuất")).toBe("Hà Thị Thảo, Chuyên viên Ban Xây dựng Đảng");
    expect(said.get("Mục đích")).toBe("Lập danh sách phát thẻ");
    expect(said.get("Đơn vị")).toContain("Thanh Ba");
    expect(said.get("Bộ lọc")).toBe("giới tính: Nữ");
    const day = today(new Date()).split("-").reverse().join("/");
    expect(said.get("Lúc xuất")).toMatch(new RegExp(`^${day} \\d\\d:\\d\\d$`));
    const parts = await readParts(bytes);
    for (const [name, text] of parts) {
      if (/worksheets\/sheet\d+\.xml$/.test(name))
        expect(text, name).toMatch(/<oddFooter>[^<]*Hà Thị Thảo[^<]*phát thẻ/);
    }
  });

  test("it is saved under a plain name and kept nowhere on the way", async () => {
    const { headers } = await ask("bithu");
    expect(headers.get("content-disposition")).toMatch(
      /^attachment; filename="DangVien_3\.0_[a-z0-9-]+_\d{4}-\d\d-\d\d-\d{4}\.xlsx"$/,
    );
    expect(headers.get("cache-control")).toBe("no-store");
    expect(headers.get("content-type")).toContain("spreadsheetml");
  });

  test("no hidden value stands anywhere in the file (fault 99)", async () => {
    const secrets = await database.admin`
      select r.citizen_id, r.phone, m.birth_date from members m join member_records r on r.member_id = m.id
      join organizations o on o.id = m.org_id
      where o.code like 'PT-TB%' and r.citizen_id is not null and r.phone is not null
        and length(m.birth_date) = 10 and m.membership_status = 'M2' limit 40`;
    expect(secrets.length).toBeGreaterThan(20);
    const textOf = async (query: string) =>
      [
        ...(await readParts(await bytesOf((await ask("canbo.xa", query)).response))).values(),
      ].join();
    const plain = await textOf("");
    const restricted = await textOf(PURPOSE);
    for (const { citizen_id, phone, birth_date } of secrets) {
      const born = String(birth_date).split("-").reverse().join("/");
      expect(plain).not.toContain(citizen_id);
      expect(plain).not.toContain(phone);
      expect(restricted).not.toContain(citizen_id);
      expect(restricted).toContain(phone);
      expect(restricted).toContain(born);
    }
    expect(plain).not.toContain("citizen_id");
    expect(plain).not.toContain("<dc:creator>");
  });

  test("names that look like formulas stay text with the quote prefix (faults 91, 96)", async () => {
    const [one] = await database.admin`
      update members set full_name = '=HYPERLINK("http://x.invalid")' where id = ${(await idsOf("PT-TB-05"))[0]!}
      returning id`;
    const bytes = await bytesOf((await ask("bithu.khac2", PURPOSE)).response);
    const row = (await readSheets(bytes))
      .get("DangVien")!
      .rows.find(({ member_id }) => member_id === one!.id);
    expect(row?.full_name).toBe('=HYPERLINK("http://x.invalid")');
    const parts = await readParts(bytes);
    const sheet = parts.get("xl/worksheets/sheet2.xml")!;
    expect(sheet).not.toContain("<f>");
    const style = /s="(\d+)" t="inlineStr"><is><t>=HYPERLINK/.exec(sheet)?.[1];
    const styles = parts
      .get("xl/styles.xml")!
      .split("<cellXfs")[1]!
      .match(/<xf [^>]*>/g)!;
    expect(styles[Number(style)]).toContain('quotePrefix="1"');
    for (const [name, text] of parts) expect(text, name).not.toContain("<f>");
  });
});
