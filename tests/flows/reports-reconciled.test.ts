import { afterAll, beforeAll, expect, test } from "vitest";
import { ruleSet } from "#app/codes/rule-set.ts";
import { earlier, periodOf } from "#app/features/reports/periods/rules.ts";
import { remindOfReports } from "#app/features/reports/sent/reminding/commands.server.ts";
import { sendBy } from "#app/features/reports/sent/schedules/rules.ts";
import { addDays, today } from "#app/lib/dates.ts";
import { paths } from "#app/paths.ts";
import { withSystemScope } from "#db/scope.server.ts";
import type { TestDatabase } from "#tests/setup/database.ts";
import { demoDatabase } from "#tests/setup/visit.ts";

let database: TestDatabase;
beforeAll(async () => {
  database = await demoDatabase();
  await database.admin`delete from notices`;
});
afterAll(() => database.close());

test("a commune that has not sent the reconciled lists on hears of it three days before, its cells ten days earlier (L04)", async () => {
  const { admin } = database;
  const period = earlier(periodOf("quarter", today(new Date())), -1);
  const rules = ruleSet(period.to);
  const due = {
    cell: sendBy("reconciliation", period, rules),
    commune: sendBy("reconciled", period, rules),
  };
  await admin`
    insert into sent_reports (org_id, org_pos, report, period, state, updated_at)
    select id, pos_from, 'reconciliation', ${period.key}, 'submitted', now() from organizations where code = 'PT-XH'`;
  const path = paths.report("reconciliation", { period: period.key });
  const heard = async (on: string) => {
    await admin`delete from notices`;
    await withSystemScope("test: daily", (db) => remindOfReports(db, new Date(`${on}T05:00:00Z`)));
    const rows = await admin`
      select a.username from notices n join accounts a on a.id = n.account_id
      where n.kind = 'reportDue' and n.path = ${path} order by a.username`;
    return rows.map(({ username }) => username as string);
  };
  const officers = ["canbo.xa", "canbo.xa2"];
  const before = await heard(addDays(due.cell, -3));
  expect(before).toEqual(expect.arrayContaining(["bithu", "bithu.khac"]));
  expect(
    before.filter((one) => one.startsWith("canbo")),
    "not the communes yet",
  ).toEqual([]);
  expect(await heard(addDays(due.commune, -4)), "a day too early").toEqual([]);
  expect(await heard(addDays(due.commune, -3)), "the other commune has sent them").toEqual(
    officers,
  );
  expect(await heard(addDays(due.commune, -2)), "once").toEqual([]);
});
