import { afterAll, beforeAll, expect, test } from "vitest";
import { daily } from "#app/jobs/daily.server.ts";
import { today } from "#app/lib/dates.ts";
import { setLogLevel } from "#app/lib/log.server.ts";
import type { TestDatabase } from "#tests/setup/database.ts";
import { demoDatabase } from "#tests/setup/visit.ts";

let database: TestDatabase;
beforeAll(async () => {
  setLogLevel("silent");
  database = await demoDatabase();
});
afterAll(() => database.close());

const month = today(new Date()).slice(0, 7);
const count = async (text: string) => {
  const [row] = await database.admin.unsafe<{ n: number }[]>(text);
  return row!.n;
};
const sheets = () => count(`select count(*)::int n from dues_sheets where month = '${month}'`);
const cells = () =>
  count(
    "select count(*)::int n from organizations where org_type in ('CBCS', 'CBTT', 'LT') and closed_on is null",
  );
const opened = () =>
  count(
    "select count(*)::int n from history where act = 'dues.opened' and actor_name = 'system' and source = 'system'",
  );
const night = () => daily({}, { signal: new AbortController().signal });

test("in the night every cell gets the sheet of the month, once; where there is no wage nobody gets one and the night goes on", async () => {
  const [before, factsBefore] = [await sheets(), await opened()];
  expect(before, "some have one already").toBeGreaterThan(0);
  await database.admin`
    update organizations set wage_region = null where code = 'PT-XH' or commune_id = (select id from organizations where code = 'PT-XH')`;
  const without = await count(
    "select count(*)::int n from organizations o join organizations c on c.id = o.commune_id where c.code = 'PT-XH' and o.org_type in ('CBCS', 'CBTT', 'LT')",
  );
  await night();
  expect(await sheets()).toBe((await cells()) - without);
  expect((await opened()) - factsBefore).toBe((await sheets()) - before);
  const [line] = await database.admin`
    select count(*)::int n from dues_lines l join organizations o on o.id = l.org_id
    where o.code = 'PT-TB-DB-03' and l.month = ${month}`;
  expect(line?.n, "a line for each member").toBeGreaterThan(0);
  const after = await sheets();
  await night();
  expect(await sheets(), "asked twice, opened once").toBe(after);
});
