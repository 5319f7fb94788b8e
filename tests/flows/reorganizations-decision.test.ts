import { afterAll, beforeAll, expect, test } from "vitest";
import { setLogLevel } from "#app/lib/log.server.ts";
import * as filePage from "#app/routes/reorganizations/file.ts";
import * as filesPage from "#app/routes/reorganizations/files.tsx";
import { paths } from "#app/paths.ts";
import { smallPdf } from "#seeds/world/paper-bytes.ts";
import { unitOf } from "#tests/setup/cases.ts";
import type { TestDatabase } from "#tests/setup/database.ts";
import { left } from "#tests/setup/dossier.ts";
import { act, add, decision, draft, hand, look, only } from "#tests/setup/reorganizations.ts";
import { closeWithRoll } from "#tests/setup/roll.ts";
import { demoDatabase, visitor, type Visitor } from "#tests/setup/visit.ts";

let database: TestDatabase;
beforeAll(async () => {
  setLogLevel("silent");
  database = await demoDatabase();
  await database.admin`update org_memberships set from_date = '2020-01-01'`;
});
afterAll(() => closeWithRoll(database));

const fetchFile = (who: Visitor, id: string) =>
  who.get(filePage, paths.reorganizationFile(id), { file: id });
const filesOf = (who: Visitor, id: string) =>
  who.get(filesPage, paths.reorganizationFiles(id), { id });
const take = (who: Visitor, id: string, remove: string) =>
  who.post(filesPage, paths.reorganizationFiles(id), { remove }, { id });
const stateOf = async (id: string) =>
  (await only(database.admin`select state from reorganizations where id = ${id}`)).state;

test("a plan is approved once the decision is attached, by its drafter or its approver, and keeps it for its readers (P17)", async () => {
  const { admin } = database;
  const [from, into] = [await unitOf(admin, "PT-TB-05"), await unitOf(admin, "PT-TB-06")];
  const [officer, leader, neighbor, secretary, province] = await Promise.all(
    ["canbo.xa", "lanhdao.xa", "canbo.xa.khac", "bithu", "canbo.tinh"].map(visitor),
  );
  const id = await draft(officer!, "Sáp nhập Khu 5 vào Khu 6");
  await add(officer!, id, { kind: "merge", units: [from], into });
  expect((await hand(leader!, id)).status, "it is still drafted").toBe(404);
  await act(officer!, id, "submit");

  const without = await act(leader!, id, "approve", { ...decision, paper: "none" });
  expect([without.status, without.data.refusal]).toEqual([422, "noPaper"]);
  expect(without.data.typed, "what was typed stays").toMatchObject(decision);
  expect(await stateOf(id)).toBe("submitted");
  expect((await look(leader!, id)).data.paper).toEqual({
    files: [],
    mayAttach: true,
    without: "needed",
  });

  const before = left();
  expect((await hand(officer!, id, { noSecret: null })).data.issues).toEqual(["noSecret"]);
  const broken = await hand(officer!, id, { file: new File(["<html>"], "a.pdf") });
  expect([broken.status, broken.data.fault]).toEqual([422, "otherKind"]);
  expect((await hand(neighbor!, id)).status, "another commune").toBe(404);
  expect((await hand(secretary!, id)).status, "no right at all").toBe(403);
  expect((await hand(province!, id)).status, "reads it only").toBe(404);
  expect(left(), "nothing is left of what was refused").toEqual(before);

  const { seen } = (await look(leader!, id)).data;
  const form = { key: "one-and-the-same-decision" };
  expect((await hand(officer!, id, form)).status).toBe(302);
  expect((await hand(officer!, id, form)).status, "sent twice (faults 87, 149)").toBe(302);
  const [first, ...more] = (await filesOf(officer!, id)).data.files;
  expect(more).toEqual([]);
  expect(
    (await act(leader!, id, "approve", { ...decision, seen })).data.refusal,
    "the approver has not seen it",
  ).toBe("moved");
  expect((await take(leader!, id, first.id)).status).toBe(302);
  expect((await fetchFile(leader!, first.id)).status, "taken back").toBe(404);
  expect((await hand(leader!, id)).status).toBe(302);
  expect((await act(leader!, id, "approve", decision)).status).toBe(302);
  expect(await stateOf(id)).toBe("applied");

  const [kept] = (await look(officer!, id)).data.paper.files;
  expect((await filesOf(leader!, id)).status, "what was decided stays as it is").toBe(404);
  expect((await take(officer!, id, kept.id)).status).toBe(404);
  expect((await hand(officer!, id)).status).toBe(404);
  expect((await act(province!, id, "undo")).status).toBe(302);
  expect(await stateOf(id)).toBe("reverted");
  for (const reader of [officer!, leader!, province!]) {
    expect((await look(reader, id)).data.paper).toMatchObject({
      files: [{ id: kept.id }],
      mayAttach: false,
    });
    const got = await fetchFile(reader, kept.id);
    expect(Buffer.from(await got.response!.arrayBuffer())).toEqual(smallPdf("A page", 1));
  }
  for (const [who, status] of [
    [neighbor!, 404],
    [secretary!, 403],
  ] as const)
    expect((await fetchFile(who, kept.id)).status).toBe(status);
  const facts = await admin`
    select role, act from history where act like 'organization.planFile%' order by id`;
  expect(facts.map((fact) => `${fact.role as string} ${fact.act as string}`)).toEqual([
    "R08 organization.planFileAdded",
    "R10 organization.planFileRemoved",
    "R10 organization.planFileAdded",
    "R08 organization.planFileOpened",
    "R10 organization.planFileOpened",
    "R12 organization.planFileOpened",
  ]);
});

test("whoever attaches the decision in the role of the drafter does not approve the plan (S9)", async () => {
  const { admin } = database;
  const [officer, other] = await Promise.all(["canbo.xa", "canbo.xa2"].map(visitor));
  const id = await draft(officer!, "Đổi tên Khu 7");
  expect((await hand(other!, id)).status).toBe(302);
  const [row] = await admin`select drafters from reorganizations where id = ${id}`;
  expect(row!.drafters).toEqual([officer!.accountId, other!.accountId]);
});
