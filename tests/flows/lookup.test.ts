import { sql } from "drizzle-orm";
import { afterAll, beforeAll, expect, test } from "vitest";
import { lookUpElsewhere } from "#app/features/members/lookup/commands.server.ts";
import { newFormKey } from "#app/features/access/once/rules.ts";
import { parameters } from "#app/codes/parameters.ts";
import { openJson } from "#app/lib/seal.server.ts";
import * as memberList from "#app/routes/members/list.tsx";
import * as lookup from "#app/routes/members/lookup.tsx";
import { withTestScope, type TestDatabase } from "#tests/setup/database.ts";
import { demoDatabase, visitor, type Visitor } from "#tests/setup/visit.ts";

let database: TestDatabase;
let officer: Visitor;
let theirs: string;
let commune: string;

const NOBODYS = "001099999999";

beforeAll(async () => {
  database = await demoDatabase();
  officer = await visitor("canbo.xa");
  const [row] = await database.admin`
    select r.citizen_id, c.name from member_records r join members m on m.id = r.member_id
    join organizations o on o.id = m.org_id join organizations c on c.id = o.commune_id where o.code like 'PT-XH-%' and r.is_live and r.citizen_id is not null limit 1`;
  theirs = row!.citizen_id as string;
  commune = row!.name as string;
});
afterAll(() => database.close());

const ask = (who: Visitor, number: string, more: Record<string, string> = {}) =>
  who.post(lookup, "/members/lookup", { number, reason: "nghi trùng hồ sơ", ...more });
const used = async ({ accountId }: Visitor) => {
  const [row] = await database.admin`
    select lookups from elsewhere_lookups where account_id = ${accountId!}`;
  return (row?.lookups as number | undefined) ?? 0;
};
const setUsed = (lookups: number) =>
  database.admin`update elsewhere_lookups set lookups = ${lookups}`;

test("the answer is yes or no and the commune, each question is counted and recorded with the number under seal", async () => {
  const yes = await ask(officer, theirs.replace(/(\d{3})/g, "$1 "));
  expect(yes.data.told).toEqual({
    answer: "registered",
    masked: `${theirs.slice(0, 3)}*****${theirs.slice(-4)}`,
    owner: commune,
  });
  const no = await ask(officer, NOBODYS);
  expect(no.data.told).toEqual({ answer: "unknown", masked: "001*****9999", owner: null });
  expect([no.status, no.headers.get("set-cookie")]).toEqual([
    yes.status,
    yes.headers.get("set-cookie"),
  ]);
  expect(await used(officer)).toBe(2);
  const facts = await database.admin`
    select act, subject, reason, changes::text as open, sealed from history where act like 'lookup.%' order by id`;
  expect(facts.map(({ act, reason }) => [act, reason])).toEqual([
    ["lookup.registered", "nghi trùng hồ sơ"],
    ["lookup.unknown", "nghi trùng hồ sơ"],
  ]);
  expect(JSON.stringify(facts.map(({ open, subject }) => [open, subject]))).not.toContain(theirs);
  expect(openJson(facts[0]!.sealed as Buffer, "history")).toMatchObject([{ new: theirs }]);
  const wrong = await ask(officer, "0000", { reason: "x" });
  expect(wrong.data.issues).toEqual({ number: true, reason: true });
  expect(await used(officer), "what is refused costs nothing").toBe(2);
});

test("a form sent twice asks once (faults 87, 149)", async () => {
  const key = newFormKey();
  const before = await used(officer);
  const answers = await Promise.all([ask(officer, theirs, { key }), ask(officer, theirs, { key })]);
  expect(answers[0]!.data).toEqual(answers[1]!.data);
  expect(await used(officer)).toBe(before + 1);
});

test("the database itself counts, also many at once, and says nothing beyond the day's quota", async () => {
  const [quota] = parameters.filter(({ key }) => key === "import.elsewhere_per_day");
  await setUsed(Number(quota!.value) - 3);
  const answers = await Promise.all(Array.from({ length: 6 }, () => ask(officer, theirs)));
  const told = answers.map(({ data }) => data.told.answer as string).toSorted();
  expect(told).toEqual([
    "registered",
    "registered",
    "registered",
    "unchecked",
    "unchecked",
    "unchecked",
  ]);
  expect((await ask(officer, NOBODYS)).data.told.answer, "nor of nobody's").toBe("unchecked");
  expect(await used(officer)).toBe(Number(quota!.value));
  await database.admin`
    insert into parameter_overrides (key, valid_from, value, source) values ('import.elsewhere_per_day', '2026-01-01', '9999', 'thử')`;
  expect((await ask(officer, theirs)).data.told.answer).toBe("registered");
  await database.admin`delete from parameter_overrides`;
});

test("no act but these asks, and nobody sets the count back (fault 102)", async () => {
  const scope = { accountId: officer.accountId!, ranges: [[0n, 9n ** 18n] as const] };
  const cause = (work: Promise<unknown>) =>
    work.then(
      () => "done",
      (error: unknown) => String((error as Error).cause ?? error),
    );
  const asked = withTestScope(scope, (db) => lookUpElsewhere(db, [theirs], null));
  expect(await cause(asked)).toContain("looks nothing up");
  const elsewhere = { ...scope, looksElsewhere: true };
  for (const statement of [
    sql`update elsewhere_lookups set lookups = 0`,
    sql`delete from elsewhere_lookups`,
  ])
    expect(await cause(withTestScope(elsewhere, (db) => db.execute(statement)))).toContain(
      "permission denied",
    );
  const unnamed = withTestScope({ ...elsewhere, accountId: "" }, (db) =>
    lookUpElsewhere(db, [theirs], null),
  );
  expect(await cause(unnamed)).toContain("looks nothing up");
  const before = await withTestScope(elsewhere, async (db) => {
    await lookUpElsewhere(db, [theirs], null);
    const [row] = await db.execute<{ ranges: string }>(
      sql`select current_setting('app.ranges') as ranges`,
    );
    return row!.ranges;
  });
  expect(before, "the scope is put back").toBe(`{[0,${9n ** 18n})}`);
});

test("nothing else tells of people elsewhere: list, search and form answer as for a number of nobody (fault 102)", async () => {
  for (const username of ["bithu", "canbo.xa"]) {
    const who = await visitor(username);
    const [known, unknown] = await Promise.all(
      [theirs, NOBODYS].map(async (number) => {
        const { data, status } = await who.get(memberList, `/members?q=${number}`);
        return JSON.stringify([status, data]).replaceAll(number, "N");
      }),
    );
    expect(known).toBe(unknown);
    expect(JSON.parse(known!)[1]).toMatchObject({ total: 0, mayLookUp: username === "canbo.xa" });
  }
  expect((await (await visitor("bithu")).get(lookup, "/members/lookup")).status).toBe(403);
});
