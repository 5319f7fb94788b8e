import { frameData } from "#app/routes/frame.server.ts";
import * as home from "#app/routes/home.tsx";
import { demoAccounts } from "#seeds/world/accounts.ts";
import { lookUp } from "#tests/bench/key.ts";
import { largeProvince } from "#tests/bench/large.ts";
import { percentile } from "#tests/bench/measure.ts";
import { ratioLine, type Line, type Part } from "#tests/bench/report.ts";
import type { Options } from "#tests/bench/options.ts";
import { visitor, type Visitor } from "#tests/setup/visit.ts";

const TURNS = 60;
const WARM_UP = 15;
const MOST = 10;
const KEY = "key";

/** The home page of every role through its real loaders against a look-up by primary key, both as p95. */
export async function benchHome({ members: size }: Options): Promise<Part> {
  const database = await largeProvince(size);
  const key = await lookUp(database);
  const roles = demoAccounts.filter(
    ({ role }, at) => demoAccounts.findIndex((one) => one.role === role) === at,
  );
  const visitors = new Map<string, Visitor>();
  for (const { username } of roles) visitors.set(username, await visitor(username));
  const taken = new Map<string, number[]>();
  for (let turn = -WARM_UP; turn < TURNS; turn++) {
    for (const [name, who] of visitors) {
      // Before each page, so that a slow moment of the machine meets both.
      await time(taken, KEY, turn, () => key(Math.abs(turn)));
      await time(taken, name, turn, () => openHome(who));
    }
  }
  const spread = (name: string, share: number) => percentile(taken.get(name)!, share);
  const lines = roles.map(({ username, role }): Line => {
    const made = ratioLine(`${role} ${username}`, spread(username, 0.95) / spread(KEY, 0.95), MOST);
    const half = (spread(username, 0.5) / spread(KEY, 0.5)).toFixed(1);
    return { ...made, measured: `${made.measured} (${half} ×)` };
  });
  const ms = (name: string, share: number) => spread(name, share).toFixed(2);
  return {
    title: "Home pages",
    about: `The home page of each role, session, door, frame and all its blocks, ${TURNS} turns each after ${WARM_UP} that are not measured, in a province of ${size.toLocaleString("en")} members with the work of the demo in it; p95 against the p95 of a look-up by primary key in a transaction of its own with its scope (p50 in brackets against p50). The look-up took ${ms(KEY, 0.5)} ms (p50) and ${ms(KEY, 0.95)} ms (p95). Without drawing the page as HTML.`,
    lines,
  };
}

/** What the server reads for the page: the frame and the page itself, as the framework does beside each other. */
async function openHome(who: Visitor): Promise<void> {
  const answers = await who.getAll([{ loader: frameData }, home], "/");
  const refused = answers.find(({ status }) => status !== 200);
  if (refused) throw new Error(`The home page answered ${refused.status}.`);
}

async function time(
  taken: Map<string, number[]>,
  name: string,
  turn: number,
  job: () => Promise<unknown>,
): Promise<void> {
  const start = performance.now();
  await job();
  if (turn < 0) return;
  taken.set(name, [...(taken.get(name) ?? []), performance.now() - start]);
}
