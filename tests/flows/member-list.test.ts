import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { today } from "#app/lib/dates.ts";
import * as list from "#app/routes/members/list.tsx";
import * as print from "#app/routes/members/list-print.tsx";
import { demoDatabase, visitor } from "#tests/setup/visit.ts";
import type { TestDatabase } from "#tests/setup/database.ts";

let database: TestDatabase;
beforeAll(async () => {
  database = await demoDatabase();
});
afterAll(() => database.close());

const open = async (username: string, query = "") =>
  (await visitor(username)).get(list, `/members${query}`);
const columnsOf = (data: { columns: { key: string }[] }) => data.columns.map(({ key }) => key);

/** A member of the cell of `dangvien`, with the restricted values that its colleagues may not learn. */
async function somebodyOfTheCell() {
  const [row] = await database.admin`
    select m.id, m.full_name, m.birth_date, m.admission_ceremony_date, m.party_card_number, r.phone, r.citizen_id
    from members m join member_records r on r.member_id = m.id join organizations o on o.id = m.org_id
    where o.code = 'PT-TB-DB-01' and m.membership_status = 'M2' and r.phone is not null
      and r.citizen_id is not null and m.party_card_number is not null and length(m.birth_date::text) = 10
      and m.id <> (select member_id from accounts where username = 'dangvien')
    limit 1`;
  return row as Record<string, string>;
}

describe("who sees whom", () => {
  test("a province lists everybody, a commune and a cell their own", async () => {
    const people = async (username: string) => (await open(username)).data.total as number;
    const [counted] = await database.admin`
      select count(*)::int as n from members where membership_status in ('M1', 'M2') and hidden_at is null`;
    expect(await people("canbo.tinh")).toBe(counted!.n);
    const communes = (await people("canbo.xa")) + (await people("canbo.xa.khac"));
    expect(communes).toBeLessThan(counted!.n as number);
    expect(await people("bithu")).toBeLessThan(await people("bithu.coso"));
  });

  test("a unit outside the branch is answered with one's own", async () => {
    const [foreign] =
      await database.admin`select id, name from organizations where code = 'PT-XH-01'`;
    const { data } = await open("canbo.xa", `?org=${foreign!.id}`);
    expect(data.unit).toBe("Đảng bộ xã Thanh Ba");
    expect(data.rows.map(({ unit }: { unit: string }) => unit)).not.toContain(foreign!.name);
  });

  test.each(["trunguong", "kiemtoan", "quantri"])("%s lists nobody", async (username) => {
    expect((await open(username)).status).toBe(403);
    expect((await (await visitor(username)).get(print, "/members/print")).status).toBe(403);
  });
});

describe("an ordinary member", () => {
  test("gets of colleagues what the rules name, and nothing more", async () => {
    const { data } = await open("dangvien");
    expect(columnsOf(data)).toEqual([
      "birth_date",
      "gender",
      "admission",
      "official_date",
      "current_party_position",
      "badge",
    ]);
    const person = await somebodyOfTheCell();
    const pages = [
      data,
      (await open("dangvien", data.afterTo?.slice("/members".length) ?? "")).data,
    ];
    const answered = JSON.stringify(pages);
    expect(answered).toContain(person.full_name);
    const [year, month, day] = person.birth_date!.split("-");
    expect(answered).not.toContain(`${day}/${month}/${year}`);
    for (const secret of [
      person.birth_date,
      person.phone,
      person.citizen_id,
      person.party_card_number,
    ])
      expect(answered).not.toContain(secret);
    const row = pages.flatMap(({ rows }) => rows).find(({ id }) => id === person.id);
    expect(row.cells[0]).toEqual({ text: year });
    expect(row.cells[2]).toEqual({ text: person.admission_ceremony_date!.slice(0, 4) });
  });

  test("cannot ask for more by the address", async () => {
    const person = await somebodyOfTheCell();
    const plain = (await open("dangvien")).data;
    const asked = await open(
      "dangvien",
      `?col=phone.record.party_card_number&missing=phone&rule=V-F-13&issue=errors&level=L0&ageFrom=60&membership_status=M1&group=former&q=${person.party_card_number}`,
    );
    expect(columnsOf(asked.data)).toEqual(columnsOf(plain));
    expect(asked.data.total).toBe(plain.total);
    expect(asked.data.query).toEqual({});
    expect(asked.data.offer).toMatchObject({ search: null, more: [] });
  });
});

describe("other roles", () => {
  test("who reads public fields only gets years of birth and no restricted column", async () => {
    const { data } = await open("thudangphi", "?col=birth_date.party_card_number.phone.status");
    expect(columnsOf(data)).toEqual(["birth_date", "status"]);
    expect(data.rows[0].cells[0].text).toMatch(/^\d{4}$/);
    expect((await open("thudangphi", "?missing=phone")).data.query).toEqual({});
  });

  test("an office chooses columns, and never sensitive ones", async () => {
    const { data } = await open("canbo.xa", "?col=phone&col=badge&col=citizen_id");
    expect(columnsOf(data)).toEqual(["phone", "badge"]);
    expect(data.query).toEqual({ col: "phone.badge" });
    expect(data.columnChoices.map(({ value }: { value: string }) => value)).not.toContain(
      "religion",
    );
    expect((await open("bithu")).data.columnChoices).toBeNull();
  });

  test("only who acts on citizen numbers finds by them", async () => {
    const { citizen_id: number, full_name: name } = await somebodyOfTheCell();
    const found = async (username: string) =>
      (await open(username, `?q=${number}`)).data.rows.map((row: { name: string }) => row.name);
    expect(await found("canbo.xa")).toEqual([name]);
    expect(await found("nhaplieu.tinh")).toEqual([name]);
    expect(await found("bithu")).toEqual([]);
    expect(await found("canbo.coso")).toEqual([]);
  });
});

describe("pages", () => {
  test("lead through everybody once, in order, and back, with the filters kept", async () => {
    const clerk = await visitor("canbo.xa");
    const names: string[] = [];
    let to = "/members?gender=F";
    let last = to;
    for (let page = 0; to !== null && page < 100; page++) {
      const { data } = await clerk.get(list, to);
      expect(data.query).toEqual({ gender: "F" });
      expect(data.from).toBe(names.length + 1);
      names.push(...data.rows.map(({ id }: { id: string }) => id));
      expect(data.to).toBe(names.length);
      last = to;
      to = data.afterTo;
    }
    expect(new Set(names).size).toBe(names.length);
    const { data } = await clerk.get(list, "/members?gender=F");
    expect(names).toHaveLength(data.total);
    const back = (await clerk.get(list, last)).data.beforeTo;
    const before = (await clerk.get(list, back)).data;
    expect(before.rows.at(-1).id).toBe(names[before.to - 1]);
    expect(before.from).toBe(before.to - 49);
  });

  test("a broken address never breaks the page", async () => {
    const answer = await open(
      "canbo.xa",
      "?after=x&at=-7&level=L9&ageFrom=old&org=1&col=nothing&missing=a'b&gender=%00",
    );
    expect(answer.status).toBe(200);
    expect(answer.data).toMatchObject({ query: {}, from: 1, beforeTo: null });
  });
});

describe("the printed list", () => {
  test("holds the columns that the reader may see, who printed and why", async () => {
    const { data } = await (await visitor("bithu")).get(print, "/members/print?purpose=kiểm kê");
    expect(data).toMatchObject({ purpose: "kiểm kê", place: "Xã Thanh Ba" });
    expect(data.rows).toHaveLength(data.total);
    expect(columnsOf(data)).toContain("party_card_number");
    const [account] =
      await database.admin`select display_name from accounts where username = 'bithu'`;
    expect(data.madeBy).toBe(account!.display_name);
    expect(data.today).toBe(today(new Date()));
    const member = (await (await visitor("dangvien")).get(print, "/members/print")).data;
    expect(columnsOf(member)).not.toContain("party_card_number");
  });

  test("is cut where a file would have to be asked for", async () => {
    const { data } = await (await visitor("canbo.tinh")).get(print, "/members/print");
    expect(data.rows).toHaveLength(500);
    expect(data.total).toBeGreaterThan(500);
  });
});

test("nobody learns by a filter who lacks what the role may not read", async () => {
  const restricted = await open("canbo.coso", "?missing=religion");
  expect(restricted.data.query).toEqual({});
  const allowed = await open("canbo.xa", "?missing=religion");
  expect(allowed.data.query).toEqual({ missing: "religion" });
  expect(allowed.data.total).toBeGreaterThan(0);
});
