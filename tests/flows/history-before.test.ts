import { afterAll, beforeAll, expect, test } from "vitest";
import * as audit from "#app/routes/audit/stream.tsx";
import * as newImport from "#app/routes/imports/new.tsx";
import * as past from "#app/routes/members/record-history.tsx";
import * as unitImport from "#app/routes/organizations/import.tsx";
import { addDays } from "#app/lib/dates.ts";
import { paths } from "#app/paths.ts";
import { CELL, membersOf, unitOf } from "#tests/setup/cases.ts";
import type { TestDatabase } from "#tests/setup/database.ts";
import { act, add, day, decision, draft } from "#tests/setup/reorganizations.ts";
import { demoDatabase, visitor, type RouteModule, type Visitor } from "#tests/setup/visit.ts";

let database: TestDatabase;
beforeAll(async () => {
  database = await demoDatabase();
});
afterAll(() => database.close());

test("who becomes secretary of a cell reads in its records nothing that the one before did, and the one before nothing more (fault 108)", async () => {
  const { admin } = database;
  const id = (await membersOf(admin, CELL))[0]!;
  const cell = await unitOf(admin, CELL);
  const [before, after] = [await visitor("bithu"), await visitor("vanphong.xa")];
  const edit = (who: Visitor, phone: string) => admin`
    insert into history (at, act, account_id, actor_name, role, member_id, org_pos, source, changes)
    select now(), 'member.edit', ${who.accountId}, 'Bí thư', 'R02', ${id}, org_pos, 'form',
      ${admin.json([{ field: "phone", row: null, old: null, new: phone }])}
    from members where id = ${id}`;
  const read = (who: Visitor) => who.get(past, paths.memberHistory(id), { id });
  const shown = async (who: Visitor) => JSON.stringify((await read(who)).data.facts);
  await edit(before, "0912000111");
  expect(await shown(before)).toContain("0912000111");

  await admin`update posts set valid_from = ${addDays(day, -30)}, valid_to = ${addDays(day, -1)}
    where account_id = ${before.accountId} and role = 'R02'`;
  await admin`update posts set role = 'R02', org_id = ${cell} where account_id = ${after.accountId}`;
  expect((await read(after)).data).toMatchObject({ sees: "ownEdits", facts: [] });
  await edit(after, "0912000222");
  expect(await shown(after)).toContain("0912000222");
  expect(await shown(after)).not.toContain("0912000111");
  expect((await read(before)).status, "neither what was done before nor after").toBe(403);
  // The officer of the commune answers for the record, and so for all of its history. @source roles §4.1
  const all = await shown(await visitor("canbo.xa"));
  for (const phone of ["0912000111", "0912000222"]) expect(all).toContain(phone);
});

test("the leader of a commune to which a cell comes reads in the log what its officers do from then on, and the leader before what they did until then (fault 108)", async () => {
  const { admin } = database;
  const cell = await unitOf(admin, "PT-TB-09");
  const secretary = await visitor("bithu.khac2");
  await admin`
    update posts set org_id = ${cell} where account_id = ${secretary.accountId} and role = 'R02'`;
  const refused = async (page: RouteModule, url: string): Promise<number> => {
    expect((await secretary.get(page, url)).status).toBe(403);
    const [fact] = await admin`
      select max(id)::int as id from history
      where act = 'access.refused' and account_id = ${secretary.accountId}`;
    return fact!.id as number;
  };
  const reads = async (username: string, id: number): Promise<boolean> => {
    const { data } = await (await visitor(username)).get(audit, paths.audit());
    return data.lines.some((line: { id: number }) => line.id === id);
  };
  const earlier = await refused(newImport, paths.importNew());
  expect([await reads("lanhdao.xa", earlier), await reads("lanhdao.xa.khac", earlier)]).toEqual([
    true,
    false,
  ]);

  const [province, approver] = [await visitor("canbo.tinh"), await visitor("lanhdao.tinh")];
  const plan = await draft(province, "Chuyển chi bộ");
  await add(province, plan, { kind: "move", unit: cell, parent: await unitOf(admin, "PT-XH") });
  await act(province, plan, "submit");
  expect((await act(approver, plan, "approve", decision)).location).toContain("done=applied");

  const later = await refused(unitImport, paths.organizationImport());
  expect(later).toBeGreaterThan(earlier);
  expect([await reads("lanhdao.xa.khac", earlier), await reads("lanhdao.xa.khac", later)]).toEqual([
    false,
    true,
  ]);
  expect([await reads("lanhdao.xa", earlier), await reads("lanhdao.xa", later)]).toEqual([
    true,
    false,
  ]);
});
