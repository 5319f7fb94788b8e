import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, expect, test } from "vitest";
import { tellOfDeadlines } from "#app/features/procedures/deadlines/commands.server.ts";
import { takeDueSteps } from "#app/features/procedures/due/commands.server.ts";
import { runWorkClock } from "#app/features/tasks/clock/commands.server.ts";
import { closeDatabase, startDatabase } from "#db/client.server.ts";
import { withSystemScope, type ScopedDb } from "#db/scope.server.ts";
import { testDatabase, type TestDatabase } from "#tests/setup/database.ts";
import { seedMember, type TestUnit } from "#tests/setup/organizations.ts";

/** A Monday; five working days later is the Monday after. */
const TODAY = "2026-03-02";
const now = new Date(`${TODAY}T05:00:00Z`);
const names = ["figures", "holiday", "nothing"] as const;
type Name = (typeof names)[number];

let database: TestDatabase;
let asked: string[] = [];
const accounts: string[] = [];
const units = {} as Record<Name, { province: string; cell: TestUnit }>;

beforeAll(async () => {
  database = await testDatabase();
  const { admin } = database;
  await closeDatabase();
  const onStatement = (text: string) => asked.push(text);
  await startDatabase({ databaseUrl: database.url, dataDir: "", onStatement });
  for (const one of ["một", "hai"]) {
    const [row] = await admin`
      insert into accounts (username, display_name) values (${randomUUID()}, ${one}) returning id`;
    accounts.push(row!.id as string);
  }
  for (const [at, name] of names.entries()) {
    const [province, commune, cell] = [randomUUID(), randomUUID(), randomUUID()];
    const start = BigInt(at + 1) * 1_000_000n;
    const [from, to] = [start + 20_000n, start + 30_000n];
    const rows = [
      [province, "TU", null, null, start, start + 500_000n],
      [commune, "XP", province, commune, start + 10_000n, start + 100_000n],
      [cell, "CBCS", commune, commune, from, to],
    ] as const;
    for (const [id, type, parent, communeId, first, end] of rows)
      await admin`
        insert into organizations (id, code, name, org_type, parent_id, pos_from, pos_to, sort_name, search_name, province_id, commune_id)
        values (${id}, ${id}, ${name}, ${type}, ${parent}, ${String(first)}, ${String(end)}, ${id}, ${id}, ${province}, ${communeId})`;
    units[name] = { province, cell: { id: cell, code: name, name, from, to, range: [from, to] } };
  }
  await set("figures", "figure", "case.remind_working_days", "6");
  await set("figures", "figure", "change.objection_days", "10");
  await set("figures", "figure", "task.unread_escalate_working_days", "1");
  await set("holiday", "day", "2026-03-04", "off");
});
afterAll(() => database.close());

/** What a province has set since the beginning of the year. */
const set = (name: Name, kind: "figure" | "day", key: string, value: string) => {
  const { province } = units[name];
  const [one, other] = accounts as [string, string];
  return database.admin`
    insert into rule_changes (province_id, org_pos, kind, key, value, valid_from, source, reason, state,
      proposed_by, proposed_name, proposed_at, decided_by, decided_name, decided_at)
    select ${province}, pos_from, ${kind}, ${key}, ${value}, '2026-01-01', 'x', 'x', 'approved',
      ${one}, 'một', '2026-02-01', ${other}, 'hai', '2026-02-01' from organizations where id = ${province}`;
};

/** A case that runs in each province, with the day on which it was opened. */
const addCases = async (
  state: string,
  openedOn: string,
  enteredOn: string,
  dueOn: string | null,
) => {
  const made = {} as Record<Name, string>;
  for (const name of names) {
    const { cell } = units[name];
    const member = await seedMember(database.admin, cell, name);
    const [row] = await database.admin`
      insert into cases (procedure, state, member_id, subject_name, org_id, org_pos, data, opened_on, opened_at, entered_on, due_on, updated_at)
      values ('change', ${state}, ${member}, ${name}, ${cell.id}, ${cell.from.toString()}, '{"field": "phone"}', ${openedOn}, ${openedOn}::date, ${enteredOn}, ${dueOn}, now())
      returning id`;
    made[name] = row!.id as string;
  }
  return made;
};

const night = <T>(work: (db: ScopedDb) => Promise<T>) => withSystemScope("test: daily", work);
const those = async (made: Record<Name, string>, column: "state" | "reminded_on") => {
  const rows = await database.admin`
    select id, ${database.admin(column)}::text as value from cases where id in ${database.admin(Object.values(made))}`;
  return Object.fromEntries(
    names.map((name) => [name, rows.find(({ id }) => id === made[name])!.value]),
  );
};

test("a deadline is near by the figures and the holidays of its own province", async () => {
  const made = await addCases("evidenceAsked", "2026-02-20", "2026-02-20", "2026-03-10");
  expect(await night((db) => tellOfDeadlines(db, now))).toMatchObject({ remind: 2 });
  expect(await those(made, "reminded_on")).toEqual({
    figures: TODAY,
    holiday: TODAY,
    nothing: null,
  });
});

test("the time after which the program acts is that of the province, as known when the case was opened", async () => {
  const early = await addCases("applied", "2026-01-20", "2026-02-17", null);
  const late = await addCases("applied", "2026-02-10", "2026-02-17", null);
  expect(await night((db) => takeDueSteps(db, now))).toBe(1);
  const waits = { figures: "applied", holiday: "applied", nothing: "applied" };
  expect(await those(early, "state"), "opened before the figure was set").toEqual(waits);
  expect(await those(late, "state")).toEqual({ ...waits, figures: "closed" });
});

test("a directive counts as unread by the working days of whoever received it", async () => {
  const { cell: issuer } = units.nothing;
  const [directive] = await database.admin`
    insert into directives (org_id, org_pos, number, kind, title, body, drafted_by, drafted_name, drafted_at)
    values (${issuer.id}, ${issuer.from.toString()}, '1-CV', 'letter', 'X', 'X', ${accounts[0]!}, 'một', now()) returning id`;
  for (const { cell } of Object.values(units))
    await database.admin`
      insert into directive_recipients (directive_id, org_id, org_pos, issuer_pos, issued_on, state, due_on)
      values (${directive!.id as string}, ${cell.id}, ${cell.from.toString()}, ${issuer.from.toString()}, ${TODAY}, 'issued', '2026-06-01')`;
  const marked = async (day: string) => {
    await night((db) => runWorkClock(db, new Date(`${day}T05:00:00Z`)));
    const rows = await database.admin`
      select o.name from directive_recipients r join organizations o on o.id = r.org_id
      where r.escalated_on is not null order by 1`;
    return rows.map(({ name }) => name as string);
  };
  expect(await marked("2026-03-04")).toEqual(["figures"]);
  expect(await marked("2026-03-05"), "the fourth was a holiday in one").toEqual([
    "figures",
    "nothing",
  ]);
  expect(await marked("2026-03-06")).toEqual(["figures", "holiday", "nothing"]);
});

test("cases that wait cost the night no question each", async () => {
  const questions = async () => {
    asked = [];
    await night((db) => takeDueSteps(db, now));
    await night((db) => tellOfDeadlines(db, now));
    return asked.length;
  };
  const few = await questions();
  for (let more = 0; more < 5; more++) await addCases("applied", "2026-02-25", "2026-02-28", null);
  expect(await questions()).toBe(few);
});
