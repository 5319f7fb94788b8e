import { expect } from "vitest";
import { newFormKey } from "#app/features/access/once/rules.ts";
import { paths } from "#app/paths.ts";
import * as casePage from "#app/routes/cases/case.tsx";
import * as change from "#app/routes/members/record-change.tsx";
import { caseIn } from "#tests/setup/cases.ts";
import type { TestDatabase } from "#tests/setup/database.ts";
import { seeded } from "#tests/setup/kills.ts";
import { visitor, type Answer, type FormFields, type Visitor } from "#tests/setup/visit.ts";

/** A cut comes within so many times what one round takes, so that about every other round is hit. */
const ROUNDS_APART = 1.5;
/** After so many answers that were cut, cuts come more seldom: the machine has become slower than when a round was timed. */
const PATIENCE = 20;

/** How the cutting goes on. */
interface Cutting {
  done: boolean;
  cuts: number;
  /** Longest time until the next cut, in milliseconds. */
  within: number;
}

/**
 * Ends, at random moments, whatever works in the database, as the death of its process does; stops when told. What
 * a new connection asks first is let be: the driver would wait for its time limit.
 */
async function cutAtRandom(
  { admin }: TestDatabase,
  random: () => number,
  cutting: Cutting,
): Promise<void> {
  while (!cutting.done) {
    await new Promise((resolve) => setTimeout(resolve, random() * cutting.within));
    const cut = await admin`
      select pg_terminate_backend(pid) from pg_stat_activity
      where datname = current_database() and pid <> pg_backend_pid()
        and state in ('active', 'idle in transaction') and query not like '%typarray%'`;
    cutting.cuts += cut.length;
  }
}

/** Asks again, as people do, until there is an answer that is none of a fault. */
async function untilAnswered(cutting: Cutting, ask: () => Promise<Answer>): Promise<Answer> {
  for (let turn = 1; turn <= 200; turn++) {
    const answer = await ask().catch(() => null);
    if (answer !== null && answer.status < 500) return answer;
    if (turn % PATIENCE === 0) cutting.within *= 2;
  }
  throw new Error("There is no answer.");
}

/** Sends one form with one key until it is answered. */
async function send(
  cutting: Cutting,
  who: Visitor,
  route: typeof casePage | typeof change,
  url: string,
  form: FormFields,
  id: string,
): Promise<Answer> {
  const keyed = { ...form, key: newFormKey() };
  const answer = await untilAnswered(cutting, () => who.post(route, url, keyed, { id }));
  expect([answer.status, answer.data?.refused ?? null]).toEqual([302, null]);
  return answer;
}

/**
 * Takes cases through their steps while connections are cut at random moments, as the death of a process does, until so
 * many were cut: every transition must be whole or undone, and none done twice.
 */
export async function transitionsThroughCuts(
  database: TestDatabase,
  cuts: number,
  seed: number,
): Promise<void> {
  const [member, secretary] = [await visitor("dangvien"), await visitor("bithu")];
  const { admin } = database;
  const [account] = await admin`select member_id from accounts where username = 'dangvien'`;
  const id = account!.member_id as string;
  const cutting: Cutting = { done: false, cuts: 0, within: 0 };
  const oneRound = async (round: number) => {
    const phone = `0912${String(100_000 + round)}`;
    const form = { intent: "save", phone, explanation: "Đã đổi số điện thoại" };
    const asked = await send(
      cutting,
      member,
      change,
      paths.memberChange(id, { field: "phone" }),
      form,
      id,
    );
    const kase = caseIn(asked);
    const page = await untilAnswered(cutting, () =>
      secretary.get(casePage, paths.case(kase), { id: kase }),
    );
    const step = { step: "approveSimple", seen: page.data.seen as string };
    await send(cutting, secretary, casePage, paths.case(kase), step, kase);
    return () => expectWhole(database, kase, id, phone);
  };
  for (const round of [0, 1]) await (await oneRound(round))();
  const start = performance.now();
  await oneRound(2);
  cutting.within = ROUNDS_APART * (performance.now() - start);
  const hand = cutAtRandom(database, seeded(seed), cutting);
  try {
    for (let round = 3; cutting.cuts < cuts; round++) {
      expect(round, "cuts come too seldom").toBeLessThan(2_000);
      await (
        await oneRound(round)
      )();
    }
  } finally {
    cutting.done = true;
    await hand;
  }
  expect(cutting.cuts).toBeGreaterThanOrEqual(cuts);
  const [apart] = await admin`
    select count(*)::int as cases from cases c where c.state is distinct from
      (select to_state from case_steps s where s.case_id = c.id order by ordinal desc limit 1)`;
  expect(apart).toEqual({ cases: 0 });
}

/** The case, its steps, the record and the history tell the same, once each. */
async function expectWhole(
  { admin }: TestDatabase,
  kase: string,
  memberId: string,
  phone: string,
): Promise<void> {
  const steps = await admin`select step from case_steps where case_id = ${kase} order by ordinal`;
  expect(steps.map(({ step }) => step as string)).toEqual([expect.any(String), "approveSimple"]);
  const [told] = await admin`
    select (select r.phone from member_records r where r.member_id = ${memberId}) as phone,
      (select count(*)::int from cases where member_id = ${memberId} and data::text like ${`%${phone}%`}) as cases,
      (select count(*)::int from history where member_id = ${memberId} and act = 'case.applied'
        and changes::text like ${`%"${phone}"%`} and changes->0->>'new' = ${phone}) as facts`;
  expect(told).toEqual({ phone, cases: 1, facts: 1 });
}
