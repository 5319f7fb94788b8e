import { afterAll, beforeAll, expect, test } from "vitest";
import { newFormKey } from "#app/features/access/once/rules.ts";
import { minutesPaper } from "#app/features/meetings/paper/rules.ts";
import { pointsName } from "#app/features/meetings/scoring/schema.ts";
import { today } from "#app/lib/dates.ts";
import * as meeting from "#app/routes/meetings/meeting.tsx";
import * as print from "#app/routes/meetings/print.tsx";
import * as score from "#app/routes/meetings/score.tsx";
import * as report from "#app/routes/reports/report.tsx";
import type { TestDatabase } from "#tests/setup/database.ts";
import { demoDatabase, visitor, type FormFields } from "#tests/setup/visit.ts";

let database: TestDatabase;
let closed: string;
let planned: string;
let month: string;
beforeAll(async () => {
  database = await demoDatabase();
  const find = async (states: string[]) =>
    (
      await database.admin`
        select m.id, m.month from meetings m join organizations o on o.id = m.org_id
        where o.code = 'PT-TB-DB-01' and 'M01' = any(m.kinds) and m.state = any(${states})
          and not exists (select from meeting_scores s where s.meeting_id = m.id)
        order by m.meet_on desc limit 1`
    )[0]!;
  ({ id: closed, month } = (await find(["closed", "resolution_issued"])) as {
    id: string;
    month: string;
  });
  planned = (await find(["planned", "prepared", "invited", "open", "minutes_draft"])).id as string;
});
afterAll(() => database.close());

const most = {
  preparation: 20,
  attendance: 20,
  order: 10,
  contents: 20,
  discussion: 20,
  resolution: 10,
};
const form = (points: Partial<Record<keyof typeof most, number>>, more: FormFields = {}) => ({
  ...Object.fromEntries(
    Object.entries({ ...most, ...points }).map(([key, value]) => [pointsName(key), String(value)]),
  ),
  note: "Thảo luận sôi nổi",
  ...more,
});
const post = async (username: string, id: string, fields: FormFields) =>
  (await visitor(username)).post(score, `/meetings/${id}/score`, fields, { id });
const scoreOf = async (username: string) =>
  (await (await visitor(username)).get(meeting, `/meetings/${closed}`, { id: closed })).data.page;

test("the secretary scores a closed meeting from what was recorded; sent twice it is written once (fault 149)", async () => {
  const page = await (
    await visitor("bithu")
  ).get(score, `/meetings/${closed}/score`, { id: closed });
  const { criteria } = page.data;
  expect(criteria.map(({ key }: { key: string }) => key)).toEqual(Object.keys(most));
  expect(criteria[1].suggested, "out of the list of names").toBeTypeOf("number");
  for (const who of ["chiuy", "dangvien", "canbo.xa", "lanhdao.xa"])
    expect((await post(who, closed, form({}))).status, who).toBe(403);
  expect((await post("bithu.khac", closed, form({}))).status, "another cell").toBe(404);
  expect((await post("bithu", planned, form({}))).status, "not closed").toBe(404);
  const wrong = await post("bithu", closed, form({ order: 11 }));
  expect([wrong.status, wrong.data.wrong]).toEqual([422, ["points-order"]]);
  expect(wrong.data.typed.note, "kept").toBe("Thảo luận sôi nổi");
  const sent = form({ discussion: 12 }, { key: newFormKey() });
  const both = await Promise.all([post("bithu", closed, sent), post("bithu", closed, sent)]);
  expect(both.map(({ status }) => status)).toEqual([302, 302]);
  const rows = await database.admin`
    select total, grade from meeting_scores where meeting_id = ${closed}`;
  expect(rows.map(({ total, grade }) => [total, grade])).toEqual([[92, "good"]]);
  const [fact] = await database.admin`
    select act, reason from history where act = 'meeting.scored' order by id desc limit 1`;
  expect(fact).toMatchObject({ act: "meeting.scored", reason: null });
});

test("a later score stands over the first, the commune sees it, the report takes its mean, and the minutes stay closed", async () => {
  const before =
    await database.admin`select to_jsonb(m) as row from meetings m where id = ${closed}`;
  expect((await post("bithu", closed, form({ discussion: 12, contents: 10 }))).status).toBe(302);
  const page = await scoreOf("canbo.xa");
  expect(page.score).toMatchObject({ total: 82, most: 100, grade: "fair" });
  expect(page.mayScore).toBe(false);
  expect(page.content.score, "below the minutes").toMatchObject({ total: 82 });
  expect(page.score.lines.map(({ key }: { key: string }) => key)).toEqual(Object.keys(most));
  const url = `/meetings/${closed}/print?sheet=minutes`;
  const { paper, ...of } = (await (await visitor("dangvien")).get(print, url, { id: closed })).data;
  const sentences = JSON.stringify(minutesPaper(of, paper.content));
  for (const part of ["82 trên 100 điểm", "Nhận xét: Thảo luận sôi nổi", "10/20"])
    expect(sentences).toContain(part);
  expect(sentences, "the score that stands, and no other").not.toContain("92 trên 100");
  expect((await scoreOf("bithu")).mayScore).toBe(true);
  const after =
    await database.admin`select to_jsonb(m) as row from meetings m where id = ${closed}`;
  expect(after).toEqual(before);
  const body = await (
    await visitor("bithu")
  ).get(report, `/reports/meetings?period=${month}`, { key: "meetings" });
  const [line] = body.data.content.parts[0].lines;
  expect(line.cells.at(-1), `in ${month}, today ${today(new Date())}`).toBe(82);
});
