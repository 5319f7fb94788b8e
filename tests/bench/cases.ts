import { scopeFor, type Actor } from "#app/features/access/rules.ts";
import { advanceCase, openCase } from "#app/features/procedures/commands.server.ts";
import { listCases } from "#app/features/procedures/list/queries.server.ts";
import type { Moved } from "#app/features/procedures/writing/commands.server.ts";
import { today } from "#app/lib/dates.ts";
import { paths } from "#app/paths.ts";
import * as caseList from "#app/routes/cases/list.tsx";
import { withScope, type ScopedDb } from "#db/scope.server.ts";
import { actorOf, lookUp, moveTo } from "#tests/bench/key.ts";
import { largeProvince } from "#tests/bench/large.ts";
import { percentile } from "#tests/bench/measure.ts";
import { ratioLine, type Line, type Part } from "#tests/bench/report.ts";
import type { Options } from "#tests/bench/options.ts";
import { lastMonth, rowsOf } from "#tests/setup/cases.ts";
import type { TestDatabase } from "#tests/setup/database.ts";
import { supplyPapers } from "#tests/setup/papers.ts";
import { visitor } from "#tests/setup/visit.ts";

const OPEN_CASES = 50_000;
const TURNS = 60;
/** As in a program that has run for a while: each connection knows the statements, and their plans are kept. */
const WARM_UP = 40;
/** Cells whose people take part; their cases are opened while it is measured. */
const CELLS = [1, 2, 3, 4, 5, 6, 7, 8].map((cell) => `PT-X001-0${cell}`);
const KEY = "key";
const transitions = ["opening a case", "a vote that changes the record", "taking note"] as const;
const inboxes = [
  { what: "inbox of a secretary", username: "bithu", show: "mine" },
  { what: "inbox of a commune", username: "canbo.xa", show: "mine" },
  { what: "all open cases of a commune", username: "canbo.xa", show: "open" },
  { what: "all open cases of a province", username: "canbo.tinh", show: "open" },
  { what: "overdue cases of a province", username: "canbo.tinh", show: "overdue" },
] as const;
const PAGE = "the whole page of a commune's inbox";
const now = new Date();
const moment = { now, requestId: "bench" };

/** Steps of cases and first pages of the inbox against a look-up by primary key, all as p95. */
export async function benchCases({ members: size }: Options): Promise<Part> {
  const database = await largeProvince(size);
  const key = await lookUp(database);
  const cases = await openMany(database);
  await supplyPapers(database.admin);
  const people = await candidates(database);
  const officer = await actorOf(database, "canbo.xa");
  const page = await visitor("canbo.xa");
  const taken = new Map<string, number[]>();
  for (let turn = -WARM_UP; turn < TURNS; turn++) {
    const { memberId, cell } = people[turn + WARM_UP]!;
    await moveTo(database, "bithu", cell);
    const secretary = await actorOf(database, "bithu");
    const time = async <T>(name: string, job: () => Promise<T>): Promise<T> => {
      const start = performance.now();
      const found = await job();
      if (turn >= 0) taken.set(name, [...(taken.get(name) ?? []), performance.now() - start]);
      return found;
    };
    // Before each, so that a slow moment of the machine meets both.
    const against = async <T>(name: string, job: () => Promise<T>): Promise<T> => {
      await time(KEY, () => key(Math.abs(turn)));
      return time(name, job);
    };
    const move = async (name: string, who: Actor, job: (db: ScopedDb) => Promise<Moved>) => {
      const moved = await against(name, () => withScope(scopeFor(who, "case.act"), job));
      if (!moved.ok) throw new Error(`${name}: ${JSON.stringify(moved.refusals)}`);
      return { id: moved.id, seen: moved.state, note: null };
    };
    const base = await rowsOf(() => database, cell).voters();
    const vote = { base, present: base, for: base, against: 0, blank: 0 };
    const decision = { meetingOn: lastMonth(), resolutionNumber: `${turn}-NQ/CB`, vote };
    const request = { step: "request", values: { ground: "oldAge" }, note: null };
    const opened = await move(transitions[0], secretary, (db) =>
      openCase(db, secretary, "exemption", memberId, request, moment),
    );
    const decided = await move(transitions[1], secretary, (db) =>
      advanceCase(db, secretary, { ...opened, step: "decide", values: decision }, moment),
    );
    await move(transitions[2], officer, (db) =>
      advanceCase(db, officer, { ...decided, step: "takeNote", values: {} }, moment),
    );
    for (const { what, username, show } of inboxes) {
      const who = username === "bithu" ? secretary : await actorOf(database, username);
      const { lines } = await against(what, () =>
        withScope(scopeFor(who, "case.read"), (db) =>
          listCases(db, who, { show, procedure: undefined, page: 1 }, today(now)),
        ),
      );
      if (username !== "bithu" && lines.length === 0) throw new Error(`${what}: nothing.`);
    }
    await against(PAGE, () => page.get(caseList, paths.cases()));
  }
  const spread = (name: string, share: number) => percentile(taken.get(name)!, share);
  const line = (what: string, most?: number): Line => {
    const made = ratioLine(what, spread(what, 0.95) / spread(KEY, 0.95), most);
    const half = (spread(what, 0.5) / spread(KEY, 0.5)).toFixed(1);
    return { ...made, measured: `${made.measured} (${half} ×)` };
  };
  const ms = (share: number) => spread(KEY, share).toFixed(2);
  return {
    title: "Cases",
    about: `${cases.toLocaleString("en")} open cases in a province of ${size.toLocaleString("en")} members; ${TURNS} exemptions from opening to the note of the commune after ${WARM_UP} that are not measured, and first pages of lists after each of them; p95 against the p95 of a look-up by primary key (p50 in brackets against p50), all in a transaction of their own with its scope. The look-up took ${ms(0.5)} ms (p50) and ${ms(0.95)} ms (p95). The whole page is that with session and door, without drawing HTML.`,
    lines: [
      ...transitions.map((name) => line(name, 10)),
      ...inboxes.map(({ what }) => line(what, 5)),
      line(PAGE),
    ],
  };
}

/** Open exemptions all over the province, asked for a month ago, and the officer in one of its large communes. */
async function openMany(database: TestDatabase): Promise<number> {
  const { admin } = database;
  await moveTo(database, "canbo.xa", "PT-X001");
  await admin`
    insert into cases (procedure, state, member_id, subject_name, org_id, org_pos, data, opened_on, opened_at, entered_on, due_on, updated_at)
    select 'exemption', case hashtext(m.full_name) % 2 when 0 then 'requested' else 'approved' end, m.id, m.full_name, m.org_id, m.org_pos, '{"ground": "oldAge"}',
      current_date - 30, now() - interval '30 days', current_date - 30, current_date + (random() * 60)::int - 10, now() - interval '30 days'
    from members m join organizations o on o.id = m.org_id
    where o.code like 'PT-X%-%' and o.code <> all(${CELLS}) and m.membership_status = 'M2' and m.activity_status = 'A1' and m.hidden_at is null
    order by hashtext(m.id::text) limit ${OPEN_CASES}`;
  await admin`
    insert into case_steps (case_id, ordinal, step, from_state, to_state, at, taken_on, actor_name, role, input)
    select id, 0, 'request', null, 'requested', opened_at, opened_on, '', 'R02', data from cases where opened_by is null and procedure = 'exemption'`;
  await admin.unsafe("vacuum analyze cases");
  await admin.unsafe("vacuum analyze case_steps");
  const [found] = await admin`select count(*)::int as open from cases where closed_on is null`;
  return found!.open as number;
}

/** Official members of the cells who may be exempted, with their cells. */
async function candidates({ admin }: TestDatabase): Promise<{ memberId: string; cell: string }[]> {
  const rows = await admin<{ memberId: string; cell: string }[]>`
    select m.id as "memberId", o.code as cell from members m join organizations o on o.id = m.org_id
    where o.code = any(${CELLS}) and m.membership_status = 'M2' and m.activity_status = 'A1' and m.hidden_at is null
      and m.current_party_position is null and not exists (select from cases c where c.member_id = m.id)
    order by o.code, m.id`;
  if (rows.length < TURNS + WARM_UP)
    throw new Error(`Only ${rows.length} members can be exempted.`);
  return [...rows];
}
