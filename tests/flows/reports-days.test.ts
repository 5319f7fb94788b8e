import { afterAll, beforeAll, expect, test } from "vitest";
import { addDays, addMonths, today } from "#app/lib/dates.ts";
import * as report from "#app/routes/reports/report.tsx";
import type { TestDatabase } from "#tests/setup/database.ts";
import { demoDatabase, visitor } from "#tests/setup/visit.ts";

let database: TestDatabase;
let cell: { id: string; pos: string };
beforeAll(async () => {
  database = await demoDatabase();
  const [row] = await database.admin`
    select id, pos_from::text as pos from organizations where code = 'PT-TB-DB-01'`;
  cell = row as typeof cell;
});
afterAll(() => database.close());

type Line = { key: string; memberId: string; cells: (string | number | null)[] };
type Part = { columns: { key: string }[]; lines: Line[] };
const day = today(new Date());
const then = addMonths(day, -2);
const written = (date: string) => date.split("-").reverse().join("/");
const partsOf = async (username: string, key: string, query = ""): Promise<Part[]> => {
  const page = await (await visitor(username)).get(report, `/reports/${key}${query}`, { key });
  expect(page.status, key).toBe(200);
  return page.data.content.parts;
};
const on = (date: string) => `?on=${written(date)}`;
const idsIn = ({ lines }: Part) => lines.map(({ memberId }) => memberId);
const cellOf = (part: Part, id: string, key: string) =>
  part.lines.find(({ memberId }) => memberId === id)?.cells[
    part.columns.findIndex((column) => column.key === key)
  ];
const someOf = async (where: string) =>
  (
    await database.admin.unsafe<{ id: string }[]>(
      `select id from members where org_id = '${cell.id}' and ${where} order by sort_name limit 5`,
    )
  ).map(({ id }) => id);
/** The demo enters everybody on its first day; here a record was entered long before. */
const enteredBefore = (id: string) =>
  database.admin.begin(async (transaction) => {
    await transaction`set local session_replication_role = replica`;
    await transaction`update history set at = '2020-01-01' where member_id = ${id}`;
  });
const changedSince = (id: string, field: string, from: string, to: string) => database.admin`
  insert into history (at, act, actor_name, member_id, org_pos, changes, source)
  values (now(), 'member.edit', 'x', ${id}, ${cell.pos},
    ${database.admin.json([{ field, row: null, old: from, new: to }])}, 'form')`;

test("who became official since then is on the list of the probationary of a past day, who was admitted since is not", async () => {
  const [one, other] = await someOf(
    "membership_status = 'M2' and account_id is null".replace(" and account_id is null", ""),
  );
  const { admin } = database;
  await admin`update members set admission_decision_date = ${addMonths(then, -6)}, admission_ceremony_date = ${addMonths(then, -6)},
    official_date = ${addDays(day, -5)} where id = ${one!}`;
  await admin`update members set admission_decision_date = ${addDays(day, -3)}, admission_ceremony_date = ${addDays(day, -3)},
    official_date = null, membership_status = 'M1' where id = ${other!}`;
  const [past] = await partsOf("bithu", "probationers", on(then));
  expect(idsIn(past!)).toContain(one);
  expect(idsIn(past!)).not.toContain(other);
  expect(cellOf(past!, one!, "ends")).toBe(written(addMonths(addMonths(then, -6), 12)));
  const [now] = await partsOf("bithu", "probationers");
  expect([idsIn(now!).includes(one!), idsIn(now!).includes(other!)]).toEqual([false, true]);
});

test("steps and exemptions of a past day are what records said then", async () => {
  const { admin } = database;
  const [back, gone] = await someOf("membership_status = 'M2' and activity_status = 'A1'");
  for (const id of [back!, gone!]) await enteredBefore(id);
  // The first was exempt until lately, the second is so since lately.
  await changedSince(back!, "activity_status", "A3", "A1");
  await admin`update members set activity_status = 'A3' where id = ${gone!}`;
  await changedSince(gone!, "activity_status", "A1", "A3");
  const [exempt] = await partsOf("bithu", "exempt", on(then));
  expect([idsIn(exempt!).includes(back!), idsIn(exempt!).includes(gone!)]).toEqual([true, false]);
  const [now] = await partsOf("bithu", "exempt");
  expect([idsIn(now!).includes(back!), idsIn(now!).includes(gone!)]).toEqual([false, true]);

  const [candidate] = await admin`
    select id from members where org_pos = ${cell.pos} and membership_status = 'C2' order by sort_name limit 1`;
  const id = candidate!.id as string;
  await admin`update member_records set sympathizer_date = ${addDays(day, -9)} where member_id = ${id}`;
  expect(
    idsIn((await partsOf("bithu", "candidates", on(then)))[0]!),
    "entered later",
  ).not.toContain(id);
  await enteredBefore(id);
  await changedSince(id, "membership_status", "C1", "C2");
  const [candidates] = await partsOf("bithu", "candidates", on(then));
  const [lately] = await partsOf("bithu", "candidates");
  expect(cellOf(candidates!, id, "step")).toMatch(/\S/);
  expect(cellOf(candidates!, id, "step")).not.toBe(cellOf(lately!, id, "step"));
  expect(idsIn((await partsOf("bithu.khac", "candidates", on(then)))[0]!)).not.toContain(id);
});

test("a temporary stay is on the list of the days on which it ran", async () => {
  const { admin } = database;
  const [one] = await someOf("membership_status = 'M2'");
  await admin`
    insert into org_memberships (member_id, org_pos, ordinal, org_name_snapshot, kind, from_date, to_date)
    values (${one!}, ${cell.pos}, 90, 'Chi bộ khu phố 3', 'temporary', ${addDays(then, -10)}, ${addDays(then, 10)})`;
  const at = async (date: string) => idsIn((await partsOf("bithu", "temporary", on(date)))[0]!);
  expect(await at(then)).toContain(one);
  expect(await at(addDays(then, 11))).not.toContain(one);
  expect(await at(addDays(then, -11))).not.toContain(one);
});

test("rewards and cards count where somebody stood on their day (form 7)", async () => {
  const { admin } = database;
  const [one] = await someOf("membership_status = 'M2'");
  const year = then.slice(0, 4);
  const sums = async (username: string) => {
    const [part] = await partsOf(username, "work", `?period=${year}`);
    return part!.lines.find(({ key }) => key === "issued")!.cells[1] as number;
  };
  const [here, there] = [await sums("bithu"), await sums("bithu.khac2")];
  await admin`
    insert into party_cards (member_id, org_pos, ordinal, issue_date) values (${one!}, ${cell.pos}, 90, ${then})`;
  expect(await sums("bithu")).toBe(here + 1);
  const [target] =
    await admin`select id, pos_from::text as pos from organizations where code = 'PT-TB-05'`;
  await admin`
    update org_memberships set to_date = ${addDays(then, 5)}, out_reason = 'R7'
    where member_id = ${one!} and coalesce(kind, 'home') = 'home' and to_date is null`;
  await admin`update members set org_id = ${target!.id}, org_pos = ${target!.pos} where id = ${one!}`;
  await admin`
    insert into org_memberships (member_id, org_pos, ordinal, org_id, kind, from_date, in_reason)
    values (${one!}, ${target!.pos}, 91, ${target!.id}, 'home', ${addDays(then, 5)}, 'I4')`;
  expect(await sums("bithu"), "it was issued here").toBe(here + 1);
  expect(await sums("bithu.khac2"), "and not where the member is now").toBe(there);
});
