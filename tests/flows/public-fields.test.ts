import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { fields } from "#app/record/format.ts";
import { publicRecordKeys, recordKeys } from "#app/features/members/store/queries.server.ts";
import * as list from "#app/routes/members/list.tsx";
import * as print from "#app/routes/members/list-print.tsx";
import * as record from "#app/routes/members/record.tsx";
import { sql } from "drizzle-orm";
import { demoDatabase, visitor } from "#tests/setup/visit.ts";
import { fullScope, withTestScope, type TestDatabase } from "#tests/setup/database.ts";

const officers = ["chiuy", "thudangphi", "vanphong.xa", "kiemtra.xa"];
const columns = ["general_education", "professional_level", "occupation_current", "employer"];

let database: TestDatabase;
let somebody: Record<string, string>;
let stranger: string;

beforeAll(async () => {
  database = await demoDatabase();
  const [row] = await database.admin`
    select m.id, m.full_name, m.org_pos::text as pos, r.* from members m
    join member_records r on r.member_id = m.id join organizations o on o.id = m.org_id
    where o.code = 'PT-TB-DB-01' and m.membership_status = 'M2' and r.citizen_id is not null
      and r.phone is not null
      and m.id not in (select member_id from accounts where member_id is not null)
    order by m.sort_name desc limit 1`;
  await database.admin`
    update member_records set occupation_current = 'Thợ thử nghiệm', employer = 'Xưởng thử nghiệm'
    where member_id = ${row!.id as string}`;
  somebody = row as Record<string, string>;
  const [other] = await database.admin`
    select m.id from members m join organizations o on o.id = m.org_id where o.code = 'PT-XH-01' limit 1`;
  stranger = other!.id as string;
});
afterAll(() => database.close());

describe("public fields that stand among restricted ones (record format 3.0 §9)", () => {
  test.each(officers)("%s sees them in the list and in print", async (username) => {
    const who = await visitor(username);
    const query = columns.map((key) => `col=${key}`).join("&");
    for (let page = `/members?${query}`; ;) {
      const { data } = await who.get(list, page);
      expect(data.columns.map(({ key }: { key: string }) => key)).toEqual(columns);
      const row = data.rows.find(({ id }: { id: string }) => id === somebody.id);
      if (row) {
        expect(JSON.stringify(row)).toContain("Thợ thử nghiệm");
        expect(JSON.stringify(row)).toContain("Xưởng thử nghiệm");
        break;
      }
      expect(data.afterTo, "the person was listed").toBeTruthy();
      page = data.afterTo;
    }
    const printed = await who.get(print, `/members/print?${query}`);
    expect(printed.status).toBe(200);
    expect(JSON.stringify(printed.data)).not.toContain(somebody.phone);
  });

  test.each(officers)(
    "%s sees them in the record, and nothing restricted with them",
    async (username) => {
      const { status, data } = await (
        await visitor(username)
      ).get(record, `/members/${somebody.id}`, {
        id: somebody.id!,
      });
      expect(status).toBe(200);
      const shown = JSON.stringify(data);
      expect(shown).toContain("Thợ thử nghiệm");
      expect(shown).not.toContain(somebody.phone);
      expect(shown).not.toContain(somebody.citizen_id);
    },
  );

  test("a colleague still sees what roles §5 lists alone", async () => {
    const who = await visitor("dangvien");
    const { data } = await who.get(record, `/members/${somebody.id}`, { id: somebody.id! });
    expect(JSON.stringify(data)).not.toContain("Thợ thử nghiệm");
    const listed = await who.get(list, "/members?col=employer");
    expect(JSON.stringify(listed.data)).not.toContain("Xưởng thử nghiệm");
  });
});

describe("the function behind them", () => {
  const ask = (range: readonly [bigint, bigint], recordRanges: [] = []) =>
    withTestScope(
      { ...fullScope([range]), recordRanges, sensitiveRanges: [], writeRanges: [] },
      async (db) => ({
        rows: await db.execute<Record<string, unknown>>(
          sql`select * from public_member_records(${sql.param([somebody.id, stranger])}::uuid[])`,
        ),
        after: await db.execute(sql`select member_id from member_records`),
      }),
    );
  const own = (): [bigint, bigint] => [BigInt(somebody.pos!), BigInt(somebody.pos!) + 1n];

  test("gives the public fields of the record format and no other", async () => {
    const { rows } = await ask(own());
    expect(Object.keys(rows[0]!).toSorted()).toEqual(["member_id", ...publicRecordKeys].toSorted());
    const open = fields
      .filter(({ key, sensitivity }) => sensitivity === "public" && recordKeys.includes(key))
      .map(({ key }) => key);
    expect(publicRecordKeys).toEqual(open.filter((key) => key !== "none_declared"));
  });

  test("gives members in the scope of the act alone, and leaves the scope as it was", async () => {
    const { rows, after } = await ask(own());
    expect(rows.map(({ member_id: id }) => id)).toEqual([somebody.id]);
    expect([...after]).toEqual([]);
    expect([...(await ask([0n, 1n])).rows]).toEqual([]);
  });
});
