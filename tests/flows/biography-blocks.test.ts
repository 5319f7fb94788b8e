import { afterAll, beforeAll, expect, test } from "vitest";
import { setLogLevel } from "#app/lib/log.server.ts";
import { tellOfLowBlocks } from "#app/features/numbers/telling/commands.server.ts";
import { readNumberFacts } from "#app/features/numbers/queries.server.ts";
import * as blockPage from "#app/routes/numbers/block.tsx";
import * as listPage from "#app/routes/numbers/list.tsx";
import { paths } from "#app/paths.ts";
import { withSystemScope } from "#db/scope.server.ts";
import { unitOf } from "#tests/setup/cases.ts";
import { withTestScope, type TestDatabase } from "#tests/setup/database.ts";
import { act, add, day, decision, draft, written } from "#tests/setup/reorganizations.ts";
import { closeWithRoll } from "#tests/setup/roll.ts";
import { demoDatabase, visitor, type FormFields, type Visitor } from "#tests/setup/visit.ts";

let database: TestDatabase;
beforeAll(async () => {
  setLogLevel("silent");
  database = await demoDatabase();
  await database.admin`update org_memberships set from_date = '2020-01-01'`;
});
afterAll(() => closeWithRoll(database));

const list = (who: Visitor) => who.get(listPage, paths.numbers());
const open = (who: Visitor, id: string) => who.get(blockPage, paths.numberBlock(id), { id });
const end = (who: Visitor, id: string, reason: string) =>
  who.post(blockPage, paths.numberBlock(id), { reason }, { id });
const give = async (who: Visitor, code: string, form: FormFields = {}) =>
  who.post(listPage, paths.numbers(), {
    unit: await unitOf(database.admin, code),
    first: "300001PT",
    last: "300050PT",
    givenOn: written(day),
    decisionNumber: "21-CV/BTCTU",
    ...form,
  });
const lines = async (who: Visitor) =>
  (await list(who)).data.blocks.map(
    (one: Record<string, unknown>) =>
      `${String(one.first)} ${String(one.used)}/${String(one.size)}`,
  );

test("the province gives blocks, its communes see their own, and no two have a number in common", async () => {
  const { admin } = database;
  const [province, officer, neighbor, secretary] = await Promise.all(
    ["canbo.tinh", "canbo.xa", "canbo.xa.khac", "bithu"].map(visitor),
  );
  expect((await list(secretary!)).status).toBe(403);
  expect((await give(officer!, "PT-TB")).status, "a commune gives nothing").toBe(403);
  expect(await lines(officer!)).toEqual(["260001PT 1/200"]);
  expect(await lines(neighbor!)).toEqual(["260201PT 0/15"]);
  expect((await list(province!)).data).toMatchObject({ mayGive: true, low: 20 });

  const wrong = await give(province!, "PT-TB", { last: "300050HN", decisionNumber: "" });
  expect([wrong.status, wrong.data.issues]).toEqual([
    422,
    { last: "letters", decisionNumber: "decision" },
  ]);
  expect(wrong.data.typed, "what was typed stays").toMatchObject({ first: "300001PT" });
  const over = await give(province!, "PT-TB", { first: "260200PT", last: "260240PT" });
  expect(over.status).toBe(422);
  expect(over.data.refusal).toContain("260001PT – 260200PT");
  expect((await give(province!, "PT-TB-05")).data.refusal, "no commune").toContain("không thuộc");
  expect((await give(province!, "PT-TB", { key: "one-block" })).location).toContain("done=given");
  expect((await give(province!, "PT-TB", { key: "one-block" })).status, "sent twice").toBe(302);
  expect(await lines(officer!)).toEqual(["260001PT 1/200", "300001PT 0/50"]);
  await expect(
    admin`insert into biography_blocks (org_id, org_pos, province_id, letters, first_number, last_number, given_on,
        decision_number, given_by, given_name, given_at)
      select org_id, org_pos, province_id, letters, last_number, last_number, given_on, decision_number, given_by,
        given_name, given_at from biography_blocks`,
    "the database keeps them apart",
  ).rejects.toThrow("biography_blocks_apart");

  const [own, given] = (await list(officer!)).data.blocks;
  expect((await open(officer!, given.id)).data).toMatchObject({ mayEnd: false });
  expect((await open(neighbor!, given.id)).status).toBe(404);
  expect((await end(neighbor!, given.id, "Không phải của tôi")).status).toBe(403);
  expect((await end(officer!, given.id, "Không phải của tôi")).status).toBe(403);
  expect((await end(province!, given.id, "")).data.issue).toBe("reason");
  expect((await end(province!, given.id, "Giao nhầm số đầu")).location).toContain("done=ended");
  expect((await end(province!, given.id, "Giao nhầm số đầu")).status, "twice").toBe(409);
  expect((await give(province!, "PT-XH")).status, "its numbers are free again").toBe(302);
  expect((await open(officer!, own.id)).status).toBe(200);
  const facts = await admin`
    select role, act, subject, reason from history where act like 'organization.block%' and role is not null
      and account_id = ${province!.accountId} and source = 'form' order by id`;
  expect(facts.slice(-3).map(({ act: done, subject, reason }) => [done, subject, reason])).toEqual([
    ["organization.blockGiven", "300001PT – 300050PT", "21-CV/BTCTU"],
    ["organization.blockEnded", "300001PT – 300050PT", "Giao nhầm số đầu"],
    ["organization.blockGiven", "300001PT – 300050PT", "21-CV/BTCTU"],
  ]);
  const told = await admin`
    select a.username, n.kind from notices n join accounts a on a.id = n.account_id
    where n.kind like 'block%' and n.subject like '300001%' order by n.created_at, a.username`;
  expect(told.map(({ username, kind }) => `${username as string} ${kind as string}`)).toEqual(
    expect.arrayContaining([
      "canbo.xa blockGiven",
      "canbo.xa blockEnded",
      "canbo.xa.khac blockGiven",
    ]),
  );
});

test("the database tells numbers of a commune only to whoever acts in it", async () => {
  const { admin } = database;
  const id = await unitOf(admin, "PT-TB");
  const rangeOf = async (code: string): Promise<[bigint, bigint]> => {
    const [row] = await admin`select pos_from, pos_to from organizations where code = ${code}`;
    return [BigInt(row!.pos_from as string), BigInt(row!.pos_to as string)];
  };
  const ask = async (code: string) =>
    withTestScope({ ranges: [await rangeOf(code)] }, (db) =>
      readNumberFacts(db, id, "260101PT", false),
    );
  const inside = { hasBlock: true, isInside: true, isTaken: false };
  expect(await ask("PT-TB")).toMatchObject(inside);
  expect(await ask("PT-TB-DB"), "a committee below it").toMatchObject(inside);
  expect(await ask("PT-XH"), "a neighbor").toEqual({
    hasBlock: false,
    next: null,
    free: 0,
    isInside: false,
    isTaken: false,
  });
});

test("office and province hear once that few numbers are left, and again of a block that is given later", async () => {
  const { admin } = database;
  await admin`delete from notices where kind = 'blockLow'`;
  await admin`update biography_blocks set ended_at = now() where letters = 'PT' and first_number = 300001`;
  const province = await visitor("canbo.tinh");
  const night = () => withSystemScope("test: the night", (db) => tellOfLowBlocks(db, new Date()));
  const told = async () =>
    (
      await admin`
        select distinct a.username from notices n join accounts a on a.id = n.account_id
        where n.kind = 'blockLow' order by 1`
    ).map(({ username }) => username);
  expect(await night(), "15 of 20 are left to one of them").toBe(1);
  expect(await told()).toEqual(expect.arrayContaining(["canbo.tinh", "canbo.xa.khac"]));
  expect(await told()).not.toContain("canbo.xa");
  expect(await night(), "once").toBe(0);
  expect((await give(province, "PT-XH", { first: "310001PT", last: "310002PT" })).status).toBe(302);
  expect(await night(), "of the one that came later").toBe(1);
  expect((await give(province, "PT-XH", { first: "320001PT", last: "320050PT" })).status).toBe(302);
  expect(await night(), "enough are left").toBe(0);
});

test("blocks of a merged commune go to the one that follows, and back with the plan (P17)", async () => {
  const { admin } = database;
  const [province, leader] = [await visitor("canbo.tinh"), await visitor("lanhdao.tinh")];
  const [from, into] = [await unitOf(admin, "PT-XH"), await unitOf(admin, "PT-TB")];
  const held = async (org: string) =>
    (
      await admin`
        select b.id from biography_blocks b join organizations o on o.id = b.org_id and o.pos_from = b.org_pos
        where b.org_id = ${org} and b.ended_at is null order by b.id`
    ).map(({ id }) => id as string);
  const [theirs, ours] = [await held(from), await held(into)];
  expect(theirs.length).toBeGreaterThan(0);
  const id = await draft(province, "Sáp nhập hai xã");
  await add(province, id, { kind: "merge", units: [from], into });
  const sent = await act(province, id, "submit");
  expect([sent.status, sent.data?.blockers]).toEqual([302, undefined]);
  expect((await act(leader, id, "approve", decision)).location).toContain("done=applied");
  expect(await held(from)).toEqual([]);
  expect(await held(into)).toEqual([...theirs, ...ours].toSorted());
  expect((await act(province, id, "undo")).status).toBe(302);
  expect([await held(from), await held(into)]).toEqual([theirs, ours]);
  const facts = await admin`select act from history where act = 'organization.blockPassed'`;
  expect(facts).toHaveLength(2 * theirs.length);
});
