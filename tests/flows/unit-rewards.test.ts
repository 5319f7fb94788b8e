import { afterAll, beforeAll, expect, test } from "vitest";
import * as newCase from "#app/routes/cases/new.tsx";
import * as paperPage from "#app/routes/cases/paper.tsx";
import * as unitPage from "#app/routes/organizations/organization.tsx";
import * as reportPage from "#app/routes/reports/report.tsx";
import { today } from "#app/lib/dates.ts";
import { paths } from "#app/paths.ts";
import { CELL, caseIn, membersOf, open, rowsOf, take, unitOf, vote } from "#tests/setup/cases.ts";
import type { TestDatabase } from "#tests/setup/database.ts";
import { supplyPapers } from "#tests/setup/papers.ts";
import { demoDatabase, visitor, type FormFields, type Visitor } from "#tests/setup/visit.ts";

let database: TestDatabase;
let cell: string;
beforeAll(async () => {
  database = await demoDatabase();
  await supplyPapers(database.admin);
  cell = await unitOf(database.admin, CELL);
});
afterAll(() => database.close());

const { caseRow } = rowsOf(() => database, CELL);
const day = today(new Date());
const year = String(Number(day.slice(0, 4)) - 2);

const openUnit = (who: Visitor, procedure: string, form: FormFields) =>
  who.post(newCase, paths.caseNew({ procedure }), form);
const asked = (form: string, more: FormFields = {}) => ({
  step: "propose",
  occasion: "yearly",
  form,
  year,
  achievement: "Hoàn thành xuất sắc nhiệm vụ năm",
  ...more,
});
const opinion = { opinion: "Đồng ý đề nghị", ...vote(9) };
const decision = (number: string, authority: string) => ({
  decisionNumber: number,
  decisionOn: day,
  authority,
});
const rewardsOf = (unit: string) => database.admin`
  select form, year, decision_number as number, authority from organization_rewards
  where org_id = ${unit} order by decision_number`;

/** Moves the post of the grassroots secretary to the sectional committee and back. */
const leads = async (code: string) => {
  await database.admin`
    update posts set org_id = ${await unitOf(database.admin, code)}
    where account_id = (select id from accounts where username = 'bithu.coso') and role = 'R06'`;
  return visitor("bithu.coso");
};

test("a cell asks for the certificate of its grassroots committee, is given it once, and shows it on its page to those who reach it", async () => {
  const [secretary, officer] = [await visitor("bithu"), await visitor("canbo.coso")];
  const head = await visitor("bithu.coso");
  const id = caseIn(await openUnit(secretary, "unitReward", asked("P02")));
  expect((await take(officer, id, "opine", opinion)).status).toBe(302);
  const decided = decision("3-QĐ/ĐU", "Đảng uỷ cơ sở");
  expect((await take(officer, id, "decideGrassroots", decided)).status, "not the officer").toBe(
    422,
  );
  expect((await take(head, id, "decideGrassroots", decided)).status).toBe(302);
  expect(await rewardsOf(cell)).toEqual([
    { form: "P02", year: Number(year), number: "3-QĐ/ĐU", authority: "Đảng uỷ cơ sở" },
  ]);
  const facts = await database.admin`
    select h.subject from history h join organizations o on o.pos_from = h.org_pos
    where h.act = 'organization.rewarded' and o.id = ${cell} order by h.id`;
  expect(facts).toHaveLength(1);
  const at = paths.casePaper(id, { form: "reward" });
  const paper = await secretary.get(paperPage, at, { id });
  expect(JSON.stringify(paper.data.paper)).toContain("3-QĐ/ĐU");
  expect((await take(secretary, id, "handOver", { handedOn: day })).status).toBe(302);
  expect((await caseRow(id)).state).toBe("closed");
  const again = await openUnit(secretary, "unitReward", asked("P02"));
  expect([again.status, again.data.refused[0]]).toEqual([
    422,
    expect.stringContaining("mỗi cấp chỉ khen một lần"),
  ]);
  const shown = async (name: string) => {
    const page = await (await visitor(name)).get(unitPage, paths.organization(cell), { id: cell });
    return (page.data.conduct as { decisionNumber: string }[]).map((one) => one.decisionNumber);
  };
  for (const name of ["bithu", "dangvien", "canbo.xa", "lanhdao.tinh"])
    expect(await shown(name), name).toEqual(["3-QĐ/ĐU"]);
  for (const name of ["bithu.khac2", "canbo.xa.khac"]) expect(await shown(name), name).toEqual([]);
});

test("a sectional committee commends a cell and a member of it; whoever the form does not belong to is not asked", async () => {
  const secretary = await visitor("bithu");
  const [member] = await membersOf(database.admin, CELL);
  const id = caseIn(await openUnit(secretary, "unitReward", asked("P01")));
  const own = caseIn(
    await open(secretary, "reward", member!, asked("P01", { commendedBy: "section" })),
  );
  const wrong = asked("P02", { commendedBy: "section" });
  const other = (await membersOf(database.admin, CELL)).at(-1)!;
  const refused = await open(secretary, "reward", other, wrong);
  expect([refused.status, refused.data.refused[0]]).toEqual([
    422,
    expect.stringContaining("Đảng uỷ bộ phận chỉ biểu dương"),
  ]);
  const cellsOwn = await take(secretary, own, "decideInCell", {
    ...decision("1-QĐ/CB", "Chi bộ"),
    ...vote(9),
  });
  expect(cellsOwn.status, "the cell asked the committee").toBe(409);
  const sectional = await leads("PT-TB-DB-BP");
  const commended = (number: string) => ({
    ...decision(number, "Đảng uỷ bộ phận"),
    ...vote(7),
  });
  expect((await take(sectional, id, "decideInSection", commended("4-QĐ/ĐUBP"))).status).toBe(302);
  expect((await take(sectional, own, "decideInSection", commended("5-QĐ/ĐUBP"))).status).toBe(302);
  expect((await rewardsOf(cell)).map(({ number }) => number)).toContain("4-QĐ/ĐUBP");
  const rows = await database.admin`
    select form, authority from rewards where member_id = ${member!} and decision_number = '5-QĐ/ĐUBP'`;
  expect(rows).toEqual([{ form: "P01", authority: "Đảng uỷ bộ phận" }]);
  expect((await take(secretary, id, "handOver", { handedOn: day })).status).toBe(302);
  // The sectional committee itself is given the certificate of the commune.
  const mine = caseIn(await openUnit(sectional, "sectionReward", asked("P03")));
  const [officer, leader] = [await visitor("canbo.xa"), await visitor("lanhdao.xa")];
  expect((await take(officer, mine, "appraise", opinion)).status).toBe(302);
  const sealed = decision("9-QĐ/ĐU", "Đảng uỷ xã Thanh Ba");
  expect((await take(leader, mine, "decide", sealed)).status).toBe(302);
  expect((await take(sectional, mine, "handOver", { handedOn: day })).status).toBe(302);
  await leads("PT-TB-DB");
});

test("banners and commendations go to the province, of a cell as of the commune itself; nobody decides what he proposed", async () => {
  const [secretary, officer] = [await visitor("bithu"), await visitor("canbo.xa")];
  const [board, head] = [await visitor("canbo.tinh"), await visitor("lanhdao.tinh")];
  const leader = await visitor("lanhdao.xa");
  const id = caseIn(
    await openUnit(secretary, "unitReward", asked("P05", { occasion: "fiveYear" })),
  );
  expect((await take(officer, id, "appraise", opinion)).status).toBe(302);
  const sealed = decision("20-QĐ/TU", "Tỉnh uỷ");
  expect((await take(leader, id, "decide", sealed)).status, "not the commune's").toBe(409);
  expect((await take(board, id, "passUp")).status).toBe(302);
  expect((await take(head, id, "decideAbove", sealed)).status).toBe(302);
  const own = caseIn(await openUnit(officer, "communeReward", asked("P04")));
  expect((await take(officer, own, "appraiseAbove", { opinion: "Tốt" })).status).not.toBe(302);
  await take(board, own, "returnDown", { note: "Bổ sung báo cáo thành tích" });
  expect((await caseRow(own)).state).toBe("returned");
  const { step: _step, ...filled } = asked("P04");
  expect((await take(officer, own, "proposeAgain", filled)).status).toBe(302);
  expect((await take(board, own, "appraiseAbove", { opinion: "Đủ điều kiện" })).status).toBe(302);
  expect((await take(head, own, "refuseAbove", { note: "Chưa đủ năm" })).status).toBe(302);
  expect((await caseRow(own)).state).toBe("refused");
  expect(await rewardsOf(await unitOf(database.admin, "PT-TB"))).toEqual([]);
});

test("a unit with no grassroots committee above it is not given that committee's certificate", async () => {
  const secretary = await visitor("bithu.khac2");
  const refused = await openUnit(secretary, "unitReward", asked("P02"));
  expect([refused.status, refused.data.refused[0]]).toEqual([
    422,
    expect.stringContaining("Chọn hình thức khác"),
  ]);
});

test("form 7 counts rewards of organizations by form, of a branch and of the cell alone (S7)", async () => {
  const count = async (username: string, key: string) => {
    const who = await visitor(username);
    const page = await who.get(reportPage, `/reports/work?period=${day.slice(0, 4)}`, {
      key: "work",
    });
    const lines = page.data.content.parts[0].lines as { key: string; cells: unknown[] }[];
    return lines.find((one) => one.key === key)?.cells[1];
  };
  expect(await count("bithu", "unitReward-P02")).toBe(1);
  expect(await count("bithu", "unitReward-P03"), "that was the committee's").toBeUndefined();
  expect(await count("canbo.xa", "unitReward-P03")).toBe(1);
  expect(await count("canbo.xa", "unitReward-P05")).toBe(1);
  expect(await count("bithu.khac2", "unitReward-P02")).toBeUndefined();
});
