import { afterAll, beforeAll, expect, test } from "vitest";
import { addDays, addMonths, today as dayOf } from "#app/lib/dates.ts";
import { CELL, caseIn, look, open, rowsOf, take, vote } from "#tests/setup/cases.ts";
import type { TestDatabase } from "#tests/setup/database.ts";
import { supplyPapers } from "#tests/setup/papers.ts";
import { closeWithRoll } from "#tests/setup/roll.ts";
import { demoDatabase, visitor } from "#tests/setup/visit.ts";

let database: TestDatabase;
beforeAll(async () => {
  database = await demoDatabase();
  await supplyPapers(database.admin);
});
afterAll(() => closeWithRoll(database));

const { caseRow, voters } = rowsOf(() => database, CELL);
const today = dayOf(new Date());

test("a probationary member hands in the own self-review, and takes no other step of the case", async () => {
  const [own] = await database.admin`select member_id from accounts where username = 'dangvien'`;
  const me = own!.member_id as string;
  await database.admin`
    update members set membership_status = 'M1', official_date = null, party_card_number = null,
      admission_decision_date = ${addMonths(today, -12)}, admission_ceremony_date = ${addMonths(today, -12)}
    where id = ${me}`;
  const [member, secretary] = [await visitor("dangvien"), await visitor("bithu")];
  const begun = await open(member, "recognition", me, { step: "prepare" });
  expect(begun.data.refused[0], "the cell begins it").toContain("do người khác làm");
  const id = caseIn(await open(secretary, "recognition", me, { step: "prepare" }));
  const page = await look(member, id);
  expect(page.data.acts.map(({ key }: { key: string }) => key)).toEqual(["selfReview"]);
  const review = { selfReviewOn: addDays(today, -1), selfReview: "Đã hoàn thành nhiệm vụ" };
  expect((await take(member, id, "selfReview", review)).status).toBe(302);
  expect((await caseRow(id)).state, "still with the cell").toBe("due");
  const file = { ...review, helperAssessmentOn: today, opinionsOn: today };
  expect((await take(member, id, "makeFile", file)).status).toBe(422);
  expect((await take(secretary, id, "makeFile", file)).status).toBe(302);
  const shown = (await look(secretary, id)).data.values.map(({ key }: { key: string }) => key);
  expect(shown).toContain("selfReview");
  expect(shown[0], "in the order of the steps").toBe("ceremonyOn");

  // Who fails is proposed for removal, whose case begins by itself with the ground.
  const course = { courseOn: addDays(today, -90), courseNumber: "12/GCN" };
  await take(await visitor("canbo.xa"), id, "courseLate", course);
  const meeting = { meetingOn: today, resolutionNumber: "3-NQ/CB" };
  await take(secretary, id, "vote", { ...meeting, ...vote(await voters(), 1) });
  const unfitness = "Không giữ kỷ luật lao động";
  expect((await take(secretary, id, "proposeRemoval", { unfitness })).status).toBe(302);
  expect((await caseRow(id)).state).toBe("stopped");
  const [removal] = await database.admin`
    select state, data from cases where member_id = ${me} and procedure = 'removal'`;
  const data = { ground: "probation", evidence: unfitness };
  expect(removal).toMatchObject({ state: "opened", data });
});
