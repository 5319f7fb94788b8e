import { readFileSync, readdirSync } from "node:fs";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { findField } from "#app/record/format.ts";
import { sensitiveFieldsOfRule } from "#app/record/rule-fields.ts";
import { ruleSentence } from "#app/record/gaps.ts";
import * as list from "#app/routes/members/list.tsx";
import * as quality from "#app/routes/quality.tsx";
import { demoDatabase, visitor } from "#tests/setup/visit.ts";
import type { TestDatabase } from "#tests/setup/database.ts";

const citizen = "V-X-01";
const discipline = "V-K-02";
const open = "V-D-06";

let database: TestDatabase;

beforeAll(async () => {
  database = await demoDatabase();
  // Two people of the cell of `phobithu` break a rule about a sensitive field, one an open one too.
  const people = await database.admin`
    select m.id from members m join organizations o on o.id = m.org_id
    where o.code = 'PT-TB-DB-01' and m.membership_status in ('M1', 'M2') order by m.id limit 2`;
  for (const [index, { id }] of people.entries())
    await database.admin`
      update members set broken_rules = ${index === 0 ? [citizen, discipline, open] : [citizen, discipline]}
      where id = ${id as string}`;
});
afterAll(() => database.close());

const at = async (username: string, query = "") =>
  (await visitor(username)).get(list, `/members${query}`);

describe("rules about sensitive fields (record format 3.0 §9)", () => {
  test.each(["phobithu", "bithu.coso", "canbo.coso", "nhaplieu.tinh"])(
    "%s may not filter by them, nor reads them in a row",
    async (username) => {
      const plain = (await at(username)).data;
      for (const rule of [citizen, discipline]) {
        const { data } = await at(username, `?rule=${rule}`);
        expect([data.total, data.query]).toEqual([plain.total, {}]);
        expect(JSON.stringify(data)).not.toContain(ruleSentence(rule, "vi"));
      }
      expect((await at(username, "?missing=religion")).data.query).toEqual({});
      expect((await at(username, `?rule=${open}`)).data.query).toEqual({ rule: open });
    },
  );

  test.each(["phobithu", "bithu.coso", "canbo.coso"])(
    "the board of %s does not name them",
    async (username) => {
      const { data } = await (await visitor(username)).get(quality, "/quality");
      const keys = data.broken.map(({ key }: { key: string }) => key);
      expect(keys).toContain(open);
      expect(keys).not.toContain(citizen);
      expect(keys).not.toContain(discipline);
    },
  );

  test("whoever sees the fields is told the rules: the office all, the secretary of the cell hers", async () => {
    for (const username of ["canbo.xa", "bithu"]) {
      const { data } = await (await visitor(username)).get(quality, "/quality");
      const keys = data.broken.map(({ key }: { key: string }) => key);
      expect(keys).toEqual(expect.arrayContaining([citizen, discipline, open]));
      expect((await at(username, `?rule=${discipline}`)).data.total).toBe(2);
    }
  });

  test("every rule that is raised at a sensitive field is known as one about it", () => {
    const folder = "app/record/checks";
    const source = readdirSync(folder)
      .filter((name) => name.endsWith(".ts"))
      .map((name) => readFileSync(`${folder}/${name}`, "utf8"))
      .join("\n");
    const ofMember = [
      ...source.matchAll(/report\(\s*check,\s*"(V-[A-Z]+-\d+)",[^;]*?"([a-z_0-9]+)"/g),
    ].map(([, rule, field]) => [rule!, field!] as const);
    const ofRows = [
      ...source.matchAll(
        /reportRow\(\s*check,\s*"(V-[A-Z]+-\d+)",[^;]*?collection: "(\w+)", field: "(\w+)"/g,
      ),
    ].map(([, rule, collection, field]) => [rule!, `${collection}.${field}`] as const);
    const raised = [...ofMember, ...ofRows].filter(
      ([, field]) => findField(field)?.sensitivity === "sensitive",
    );
    expect(raised.length).toBeGreaterThan(8);
    for (const [rule, field] of raised)
      expect(sensitiveFieldsOfRule(rule), `${rule} about ${field}`).toContain(field);
  });
});
