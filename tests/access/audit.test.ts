import { sql } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { newFormKey } from "#app/features/access/once/rules.ts";
import { auditOf, type AuditReach } from "#app/features/access/rules.ts";
import { setLogLevel } from "#app/lib/log.server.ts";
import * as audit from "#app/routes/audit/stream.tsx";
import * as lookup from "#app/routes/members/lookup.tsx";
import * as reveal from "#app/routes/members/record-reveal.tsx";
import * as newImport from "#app/routes/imports/new.tsx";
import * as organizationImport from "#app/routes/organizations/import.tsx";
import { demoAccounts } from "#seeds/world/accounts.ts";
import { everyRoute } from "#tests/access/every-route.ts";
import { routeModules } from "#tests/access/route-modules.ts";
import { makeWorld, type World } from "#tests/access/world.ts";
import { withTestScope } from "#tests/setup/database.ts";
import { visitor, type Answer } from "#tests/setup/visit.ts";

/**
 * Each of these accounts is refused once. Then everybody who reads the log is asked whom they see, and the row policy
 * is asked the same without the program.
 */
const refused = [
  "dangvien",
  "bithu",
  "phobithu",
  "canbo.xa2",
  "bithu.khac",
  "canbo.tinh",
  "quantri",
];

const inCommune = ["bithu", "phobithu", "canbo.xa2"];
const staff = [...inCommune, "bithu.khac", "canbo.tinh"];
const seers: Record<string, readonly string[]> = {
  bithu: ["bithu"],
  "bithu.khac": ["bithu.khac"],
  "lanhdao.xa": inCommune,
  "lanhdao.xa.khac": ["bithu.khac"],
  "canbo.tinh": staff,
  "lanhdao.tinh": [...staff, "dangvien"],
  kiemtoan: refused,
  quantri: refused,
};

/** Words that people typed about a member; no page of the administrator may bear them. */
const MARK = "qz7mark";
const NUMBER = "025059001234";

let world: World;
const names = new Map<string, string>();

beforeAll(async () => {
  setLogLevel("silent");
  world = await makeWorld();
  const rows = await world.database.admin`select username, display_name from accounts`;
  for (const row of rows) names.set(row.username as string, row.display_name as string);
  for (const username of refused) {
    const who = await visitor(username);
    const { status } =
      username === "canbo.tinh"
        ? await who.get(newImport, "/imports/new")
        : username === "quantri"
          ? await who.get(newImport, "/imports/new")
          : await who.get(organizationImport, "/organizations/import");
    expect([username, status]).toEqual([username, 403]);
  }
  const officer = await visitor("canbo.xa");
  const id = world.places.own.ids.member;
  await officer.post(lookup, "/members/lookup", { number: NUMBER, reason: `vì ${MARK}` });
  await officer.post(
    reveal,
    `/members/${id}/reveal?field=citizen_id`,
    { reason: "other", other: `vì ${MARK}`, key: newFormKey() },
    { id },
  );
});
afterAll(() => world.database.close());

const said = ({ data }: Answer): string =>
  JSON.stringify(data, (_key, value: unknown) =>
    typeof value === "bigint" ? String(value) : value,
  );
const named = (usernames: readonly string[]) =>
  [...new Set(usernames.map((one) => names.get(one)!))].toSorted();

async function scopeOf(username: string): Promise<{ accountId: string; audit?: AuditReach }> {
  const [row] = await world.database.admin`
    select a.id, p.role, p.org_id from accounts a join posts p on p.account_id = a.id where a.username = ${username}`;
  const post = { role: row!.role, orgId: row!.org_id as string | null } as Parameters<
    typeof auditOf
  >[0];
  return { accountId: row!.id as string, audit: auditOf(post) };
}

describe.each(demoAccounts)("$username ($role)", ({ username }) => {
  test("reads of the log what the role reaches, by the page and by the row policy alone", async () => {
    const seen = seers[username] ?? [];
    const answer = await (await visitor(username)).get(audit, "/audit?kind=refusal");
    expect(answer.status).toBe(username in seers || isReader(username) ? 200 : 403);
    const lines = (answer.data.lines ?? []) as { who: string }[];
    const shown = new Set(lines.map(({ who }) => who));
    // The page itself may have been refused to them by now, which is a fact too.
    const mine = names.get(username)!;
    expect([...shown].filter((who) => who !== mine || seen.includes(username)).toSorted()).toEqual(
      isReader(username) ? expect.arrayContaining(named(seen)) : [],
    );
    const rows = await withTestScope(await scopeOf(username), (db) =>
      db.execute<{ name: string }>(sql`
        select distinct actor_name as name from history
        where act = 'access.refused' and reason in ('GET /imports/new', 'GET /organizations/import')`),
    );
    expect(rows.map(({ name }) => name).toSorted()).toEqual(named(seen));
  });
});

const isReader = (username: string): boolean =>
  demoAccounts.some(
    (one) =>
      one.username === username && ["R02", "R10", "R12", "R14", "R16", "R17"].includes(one.role),
  );

test("facts about records reach the auditor and not the administrator, whatever the statement", async () => {
  const count = async (username: string) => {
    const [row] = await withTestScope(await scopeOf(username), (db) =>
      db.execute<{ n: number }>(
        sql`select count(*)::int as n from history where member_id is not null`,
      ),
    );
    return row!.n;
  };
  expect(await count("quantri")).toBe(0);
  expect(await count("kiemtoan")).toBeGreaterThan(100);
  const write = withTestScope(await scopeOf("kiemtoan"), (db) =>
    db.execute(
      sql`insert into history (at, act, actor_name, org_pos, source) values (now(), 'x', 'x', 1, 'form')`,
    ),
  ).catch((error: unknown) => String((error as Error).cause ?? error));
  expect(await write, "who reads the log does not write it").toContain("row-level security");
});

test("the auditor sees which record and why, by a mark, without name, id and number", async () => {
  const { data } = await (await visitor("kiemtoan")).get(audit, "/audit?kind=reveal");
  const [line] = data.lines as { record: unknown; reason: string; subject: string }[];
  const { member } = world.places.own.ids;
  expect(line).toMatchObject({ reason: `Lý do: vì ${MARK}`, record: { name: null, id: null } });
  const lookups = await (await visitor("kiemtoan")).get(audit, "/audit?kind=lookup");
  expect(lookups.data.lines[0]).toMatchObject({
    subject: "025*****1234",
    reason: `Lý do: vì ${MARK}`,
  });
  for (const text of [JSON.stringify(data), said(lookups)]) {
    expect(text).not.toContain(member);
    expect(text).not.toContain(world.places.own.name);
    expect(text).not.toContain(NUMBER);
  }
});

test("the administrator sees no data of a member on any page: no name, id, number or word about one", async () => {
  const people = await world.database.admin`
    select m.id, m.full_name, r.citizen_id, r.phone from members m join member_records r on r.member_id = m.id
    where not exists (select from accounts a where strpos(a.display_name, m.full_name) > 0)`;
  expect(people.length).toBeGreaterThan(50);
  const marks = people.flatMap((one) =>
    [one.id, one.full_name, one.citizen_id, one.phone].filter((text): text is string =>
      Boolean(text),
    ),
  );
  const who = await visitor("quantri");
  let pages = 0;
  for (const [url, route] of await routeModules()) {
    const { of, query, get } = everyRoute[url]!;
    if (!route.loader || get === "anyone") continue;
    const id = of === undefined ? "2026-01-01" : world.places.own.ids[of];
    const filters =
      url === "/audit"
        ? ["", "?kind=reveal", "?kind=lookup", "?kind=record", "?kind=export"]
        : [query ? `?${query}` : ""];
    for (const search of filters) {
      const answer = await who.get(route, url.replace(/:\w+/, id) + search, { id, day: id });
      await answer.response?.body?.cancel();
      if (answer.status === 200) pages++;
      const text = said(answer);
      const found = [...marks, MARK, "025*****1234"].filter(
        (mark) => text.includes(mark) && mark !== id,
      );
      expect([url + search, found]).toEqual([url + search, []]);
    }
  }
  expect(pages).toBeGreaterThan(8);
});
