import { eq } from "drizzle-orm";
import { scopeFor, type Actor } from "#app/features/access/rules.ts";
import { countListed } from "#app/features/members/list/counts/queries.server.ts";
import { columnsFor, listSight } from "#app/features/members/list/access.ts";
import { findNames, listMembers, type Listing } from "#app/features/members/list/queries.server.ts";
import { readCounts } from "#app/features/organizations/home/queries.server.ts";
import { unitOf } from "#app/features/access/rules.ts";
import { today } from "#app/lib/dates.ts";
import { inTransaction } from "#db/client.server.ts";
import { members } from "#db/schema/members.ts";
import { withScope, type ScopedDb } from "#db/scope.server.ts";
import { actorOf, moveTo } from "#tests/bench/key.ts";
import { largeProvince } from "#tests/bench/large.ts";
import { percentile } from "#tests/bench/measure.ts";
import { ratioLine, type Line, type Part } from "#tests/bench/report.ts";
import type { Options } from "#tests/bench/options.ts";
import type { TestDatabase } from "#tests/setup/database.ts";

const PAGE = 50;
const TURNS = 400;
const BLOCK = 20;
const WARM_UP = 3;
const searches = ["nguyen minh", "tran van", "le thi hong", "pham duc"];
const on = today(new Date());

interface Spread {
  p50: number;
  p95: number;
}

/** Pages, searches and counts under row security against a look-up by the primary key in the same scope. */
export async function benchLists({ members: size }: Options): Promise<Part> {
  const database = await largeProvince(size);
  const lines: Line[] = [];
  for (const { level, username, searchGoal } of [
    { level: "commune", username: "canbo.xa", searchGoal: undefined },
    { level: "province", username: "canbo.tinh", searchGoal: 20 },
  ]) {
    // The demo's officer moves into a commune of the usual size.
    if (level === "commune") await moveTo(database, username, "PT-X001");
    lines.push(
      ...(await benchLevel(database, await actorOf(database, username), level, searchGoal)),
    );
  }
  return {
    title: "Lists, search and counts",
    about: `${size.toLocaleString("en")} members in one province under row security, ${TURNS} turns each, p95 against the p95 of a look-up by primary key (p50 in brackets against p50), both in a transaction of their own with its scope. Pages of ${PAGE}; the goals are for 5.6 million members.`,
    lines,
  };
}

async function benchLevel(
  database: TestDatabase,
  actor: Actor,
  level: string,
  searchGoal: number | undefined,
): Promise<Line[]> {
  const unit = unitOf(actor);
  const ids = await database.admin<{ id: string; sort_name: string }[]>`
    select id, sort_name from members where org_pos >= ${String(unit.posFrom)} and org_pos < ${String(unit.posTo)}
    order by sort_name, id`;
  const columns = columnsFor(listSight(actor), []);
  const listing = (q?: string, names: readonly string[] | null = null): Listing => ({
    scope: unit,
    filter: q === undefined ? {} : { q },
    today: on,
    search: { cards: true, citizens: false, names },
  });
  const at = (share: number) => {
    const { id, sort_name: sortName } = ids[Math.floor(share * (ids.length - 1))]!;
    return { direction: "after", sortName, id } as const;
  };
  const jobs: Record<string, (db: ScopedDb, turn: number) => Promise<unknown>> = {
    key: (db, turn) =>
      db
        .select()
        .from(members)
        .where(eq(members.id, ids[(turn * 7_919) % ids.length]!.id)),
    first: (db) => listMembers(db, listing(), columns, null, PAGE),
    deep: (db, turn) => listMembers(db, listing(), columns, at((turn % 100) / 101), PAGE),
    search: async (db, turn) => {
      const q = searches[turn % searches.length]!;
      return listMembers(db, listing(q, await findNames(db, q)), columns, null, PAGE);
    },
    counts: async (db) => [await readCounts(db, unit.id), await countListed(db, listing())],
  };
  const { key, first, deep, search, counts, bare } = await spreads(actor, jobs);
  const line = (what: string, one: Spread, most?: number): Line => {
    const made = ratioLine(`${level}: ${what}`, one.p95 / key!.p95, most);
    return { ...made, measured: `${made.measured} (${(one.p50 / key!.p50).toFixed(1)} ×)` };
  };
  const isFast = counts!.p95 <= 10;
  const added = first!.p50 - bare!.p50;
  return [
    line(`first page of ${ids.length.toLocaleString("en")}`, first!, 5),
    line("page at any depth", deep!, 5),
    {
      what: `${level}: what scope and row security add to a first page (p50)`,
      measured: `${added.toFixed(2)} ms of ${first!.p50.toFixed(2)} ms`,
      goal: "≤ 0.3 ms",
      isMet: added <= 0.3,
    },
    level === "commune"
      ? {
          ...line("search of two words or more", search!),
          goal: "p95 ≤ 2 ms",
          isMet: search!.p95 <= 2,
        }
      : line("search of two words or more", search!, searchGoal),
    { ...line("counts of the home page", counts!), goal: "p95 ≤ 10 ms", isMet: isFast },
  ];
}

/** Times the jobs in blocks of turns within the actor's scope; `bare` is the first page by the owner, whom no policy concerns. */
async function spreads(
  actor: Actor,
  jobs: Record<string, (db: ScopedDb, turn: number) => Promise<unknown>>,
): Promise<Record<string, Spread>> {
  const scope = scopeFor(actor, "member.read");
  const runs = Object.entries(jobs).map(
    ([name, job]) => [name, (turn: number) => withScope(scope, (db) => job(db, turn))] as const,
  );
  const bare = (turn: number) => inTransaction((db) => jobs.first!(db as ScopedDb, turn));
  const taken: Record<string, number[]> = {};
  // In blocks, since the owner's statements have the texts of the others: a connection plans anew whatever it keeps
  // prepared when the role changes, which it never does in the product.
  for (let block = -1; block < TURNS / BLOCK; block++) {
    for (const [name, job] of [...runs, ["bare", bare] as const]) {
      for (let turn = -WARM_UP; turn < BLOCK; turn++) {
        const start = performance.now();
        const found = await job(Math.abs(block * BLOCK + turn));
        if (Array.isArray(found) && found.length === 0) throw new Error(`${name} found nothing.`);
        if (block >= 0 && turn >= 0) (taken[name] ??= []).push(performance.now() - start);
      }
    }
  }
  return Object.fromEntries(
    Object.entries(taken).map(([name, all]) => [
      name,
      { p50: percentile(all, 0.5), p95: percentile(all, 0.95) },
    ]),
  );
}
