import { afterAll, beforeAll, expect, test } from "vitest";
import { admissionStage, decision } from "#tests/setup/admissions.ts";
import { CELL, look, rowsOf, take } from "#tests/setup/cases.ts";
import type { TestDatabase } from "#tests/setup/database.ts";
import { supplyPapers } from "#tests/setup/papers.ts";
import { closeWithRoll } from "#tests/setup/roll.ts";
import { demoDatabase } from "#tests/setup/visit.ts";

let database: TestDatabase;
let stage: Awaited<ReturnType<typeof admissionStage>>;
beforeAll(async () => {
  database = await demoDatabase();
  await supplyPapers(database.admin);
  stage = await admissionStage(database);
});
afterAll(() => closeWithRoll(database));

const { memberRow, caseRow } = rowsOf(() => database, CELL);

/** A case before the standing committee. */
async function submitted(): Promise<{ id: string; member: string }> {
  const member = await stage.candidate();
  const id = await stage.verified(member);
  await stage.upToDecision(id);
  return { id, member };
}

/** The fields of the decision that are about the number. */
async function fieldsOf(id: string) {
  const { acts } = (await look(stage.leader, id)).data;
  const { fields } = acts.find(({ key }: { key: string }) => key === "decide");
  const field = (key: string) => fields.find((one: { key: string }) => one.key === key);
  const number = field("biographyNumber");
  return {
    offered: number.options[0].value as string,
    hint: number.hint as string,
    asksGround: field("biographyGround") !== undefined,
  };
}

const refusedOf = async (id: string, number: string, more = {}) => {
  const answer = await take(stage.leader, id, "decide", { ...decision(number), ...more });
  expect((await caseRow(id)).state).toBe(answer.status === 302 ? "decided" : "submitted");
  return answer.status === 302 ? null : (answer.data.refused.join(" ") as string);
};

test("a decision offers the next number of the block that nobody bears, and takes no other than of the block", async () => {
  const { admin } = database;
  const one = await submitted();
  const { offered, hint, asksGround } = await fieldsOf(one.id);
  // Somebody who left, and somebody of another commune, bear the first two.
  const next = (by: number) => `${String(260_001 + by).padStart(6, "0")}PT`;
  expect([offered, asksGround], "the first one is borne in the demo").toEqual([next(1), false]);
  expect(hint).toContain("Còn 199 số");
  const [gone] = await admin`
    update members set biography_number = ${next(1)} where id = (select m.id from members m
      where not m.is_live and m.hidden_at is null order by m.id limit 1) returning id`;
  const [far] = await admin`
    update members set biography_number = ${next(2)} where id = (select m.id from members m
      join organizations o on o.id = m.org_id where o.code = 'PT-XH-01' and m.is_live order by m.id limit 1) returning id`;
  expect([gone, far].every(Boolean), "both are there").toBe(true);
  expect((await fieldsOf(one.id)).offered).toBe(next(3));

  expect(await refusedOf(one.id, "260301PT"), "of nobody").toContain("nằm ngoài các dãy số");
  expect(await refusedOf(one.id, "260201PT"), "of the neighbor").toContain("nằm ngoài các dãy số");
  expect(await refusedOf(one.id, next(1)), "of somebody who left").toContain("đã có người mang");
  expect(await refusedOf(one.id, next(2)), "of somebody elsewhere").toContain("đã có người mang");
  expect(await refusedOf(one.id, "26-0101 pt"), "another one of the block").toBeNull();
  expect((await memberRow(one.member)).biography_number).toBe("260101PT");
});

test("of two admissions at once with the same number one gets it, and the other is told and takes the next", async () => {
  const [one, two] = [await submitted(), await submitted()];
  const { offered } = await fieldsOf(one.id);
  expect((await fieldsOf(two.id)).offered, "both see the same").toBe(offered);
  const answers = await Promise.all(
    [one, two].map(({ id }) => take(stage.leader, id, "decide", decision(offered))),
  );
  expect(answers.map(({ status }) => status).toSorted()).toEqual([302, 422]);
  const late = answers.findIndex(({ status }) => status === 422);
  expect(answers[late]!.data.refused.join(" ")).toContain("đã có người mang");
  const { id, member } = [one, two][late]!;
  const next = (await fieldsOf(id)).offered;
  expect(next > offered).toBe(true);
  expect(await refusedOf(id, next)).toBeNull();
  const numbers = [await memberRow(one.member), await memberRow(two.member)].map(
    (row) => row.biography_number as string,
  );
  expect(numbers.toSorted()).toEqual([offered, next].toSorted());
  expect((await memberRow(member)).biography_number).toBe(next);
});

test("a block that is used up is said so, and a commune without one says on what the number rests", async () => {
  const { admin } = database;
  const { id, member } = await submitted();
  await admin`
    update biography_blocks set last_number = first_number where org_id = (select id from organizations where code = 'PT-TB')`;
  const used = await fieldsOf(id);
  expect([used.offered, used.hint.includes("đã hết"), used.asksGround]).toEqual(["", true, false]);
  expect(await refusedOf(id, "260150PT")).toContain("giao dãy mới");
  await admin`
    update biography_blocks set ended_at = now() where org_id = (select id from organizations where code = 'PT-TB')`;
  const none = await fieldsOf(id);
  expect([none.offered, none.hint.includes("chưa được tỉnh giao"), none.asksGround]).toEqual([
    "",
    true,
    true,
  ]);
  expect(await refusedOf(id, "260150PT")).toContain("ghi căn cứ");
  expect(await refusedOf(id, "260150PT", { biographyGround: "15-CV/BTCTU" })).toBeNull();
  expect((await memberRow(member)).biography_number).toBe("260150PT");
  expect((await caseRow(id)).data).toMatchObject({ biographyGround: "15-CV/BTCTU" });
});
