import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import {
  askForAssessment,
  askWhenRulesChanged,
  assessNext,
} from "#app/features/members/assessment/commands.server.ts";
import { recomputeQuality } from "#app/jobs/recompute-quality.server.ts";
import { addMonths, today } from "#app/lib/dates.ts";
import { setLogLevel } from "#app/lib/log.server.ts";
import { withSystemScope } from "#db/scope.server.ts";
import { demoDatabase } from "#tests/setup/visit.ts";
import type { TestDatabase } from "#tests/setup/database.ts";

let database: TestDatabase;
const day = today(new Date());
const going = { signal: new AbortController().signal };

beforeAll(async () => {
  setLogLevel("silent");
  database = await demoDatabase();
});
afterAll(() => database.close());
beforeEach(() => database.admin`delete from app_state where key = 'quality-pass'`);

const summary = () => database.admin`
  select official, probationary, level_0, level_1, level_2, level_3, round(score_sum::numeric, 3) as score
  from organization_counts order by org_id`;

const stored = () => database.admin`
  select id, version, data_level, quality_score, missing, broken_rules, party_age_from, sort_name
  from members order by id`;

const system = <T>(work: Parameters<typeof withSystemScope<T>>[1]) => withSystemScope("test", work);

test("a record that is right already is not written again", async () => {
  const before = await database.admin`select id, xmin::text from members order by id`;
  await recomputeQuality({}, going);
  expect(await database.admin`select id, xmin::text from members order by id`).toEqual(before);
});

test("levels, scores and what is derived beside them are put right, versions and history stay", async () => {
  const right = await stored();
  const counts = await summary();
  const facts = await database.admin`select count(*) from history`;
  await database.admin`
    update members set data_level = 'L3', quality_score = 1, missing = '{}', broken_rules = '{X}',
      party_age_from = null, sort_name = 'x' where id in (select id from members order by id limit 40)`;
  expect(await summary(), "the summaries follow every change").not.toEqual(counts);
  await recomputeQuality({}, going);
  expect(await stored()).toEqual(right);
  expect(await summary()).toEqual(counts);
  expect(await database.admin`select count(*) from history`).toEqual(facts);
});

test("the pass goes on where a breakdown left it, and a finished one has nothing to do", async () => {
  const step = () => system((db) => assessNext(db, day, 500));
  expect(await step()).toMatchObject({ isDone: false, seen: 500 });
  await expect(
    system(async (db) => {
      await assessNext(db, day, 500);
      throw new Error("killed");
    }),
  ).rejects.toThrow("killed");
  expect(await step()).toMatchObject({ isDone: false, seen: 500 });
  const [all] = await database.admin<{ n: number }[]>`select count(*)::int as n from members`;
  expect(await step()).toMatchObject({ isDone: true, seen: all!.n - 1_000 });
  expect(await step()).toEqual({ isDone: true, seen: 0, changed: 0 });
});

test("asked to stop, the job throws, so that it comes again", async () => {
  const stopped = new AbortController();
  stopped.abort();
  await expect(recomputeQuality({}, { signal: stopped.signal })).rejects.toThrow("later");
});

test("what was confirmed long ago lives less: scores fall with time and nothing else touched", async () => {
  const sum = async () => {
    const [row] = await database.admin<{ sum: number }[]>`
      select sum(quality_score) as sum from members where hidden_at is null`;
    return row!.sum;
  };
  const before = await sum();
  const later = addMonths(day, 60);
  for (let isDone = false; !isDone;) ({ isDone } = await system((db) => assessNext(db, later)));
  expect(await sum()).toBeLessThan(before);
  for (let isDone = false; !isDone;) ({ isDone } = await system((db) => assessNext(db, day)));
  expect(await sum()).toBeCloseTo(before, 6);
});

test("other figures are another rule: an assessment is asked for once, and its result follows", async () => {
  await recomputeQuality({}, going);
  expect(await system(askWhenRulesChanged)).toBe(false);
  await database.admin`
    insert into parameter_overrides (key, valid_from, value, source)
    values ('quality.review_fresh_months', '2020-01-01', '1', 'test')`;
  try {
    expect(await system(askWhenRulesChanged)).toBe(true);
    const jobs = await database.admin`
      select task_identifier, queue_name from graphile_worker.jobs where key = 'recompute-quality'`;
    expect(jobs).toEqual([{ task_identifier: "recompute-quality", queue_name: "quality" }]);
    const right = await stored();
    await recomputeQuality({}, going);
    expect(await stored()).not.toEqual(right);
  } finally {
    await database.admin`delete from parameter_overrides`;
  }
});

test("on demand all records are looked at again", async () => {
  await recomputeQuality({}, going);
  await system(askForAssessment);
  expect(await system((db) => assessNext(db, day, 10))).toMatchObject({ seen: 10 });
});
