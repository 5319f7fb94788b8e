import { afterAll, beforeAll, describe, expect, test } from "vitest";
import * as home from "#app/routes/home.tsx";
import * as list from "#app/routes/members/list.tsx";
import * as quality from "#app/routes/quality.tsx";
import { demoDatabase, visitor } from "#tests/setup/visit.ts";
import type { TestDatabase } from "#tests/setup/database.ts";

let database: TestDatabase;
beforeAll(async () => {
  database = await demoDatabase();
});
afterAll(() => database.close());

const at = async (username: string, query = "") =>
  (await visitor(username)).get(quality, `/quality${query}`);
const idOf = async (code: string) =>
  (await database.admin`select id from organizations where code = ${code}`)[0]!.id as string;

describe("the home page", () => {
  test("opens for every account", async () => {
    const rows = await database.admin<{ username: string }[]>`select username from accounts`;
    expect(rows.length).toBeGreaterThan(20);
    for (const { username } of rows) {
      const answer = await (await visitor(username)).get(home, "/");
      expect([username, answer.status]).toEqual([username, 200]);
    }
  });

  test("the title says how much is overdue", async () => {
    const { data } = await (await visitor("bithu")).get(home, "/");
    const late = data.work.filter((one: { deadline?: { kind: string } }) => {
      return one.deadline?.kind === "error";
    }).length;
    expect(late).toBeGreaterThan(0);
    const titleOf = (work: unknown[]) => home.meta({ data: { ...data, work } } as never);
    expect(titleOf(data.work)).toEqual([{ title: `Quá hạn (${late}): Việc cần làm | Chi Bộ Số` }]);
    expect(titleOf([])).toEqual([{ title: "Việc cần làm | Chi Bộ Số" }]);
  });

  test("opens for an account without a post, and says so", async () => {
    await database.admin`update posts set valid_to = current_date - 30, valid_from = current_date - 60 where account_id = (select id from accounts where username = 'bithu.khac2')`;
    const { status, data } = await (await visitor("bithu.khac2")).get(home, "/");
    expect(status).toBe(200);
    expect(data).toMatchObject({ noData: "noPost", membership: null, standard: null, tasks: [] });
  });

  test.each(["quantri", "kiemtoan"])("%s gets no figure about members", async (username) => {
    const { data } = await (await visitor(username)).get(home, "/");
    expect(data).toMatchObject({ membership: null, standard: null, provinces: null, own: null });
    expect(data.gaps).toEqual([]);
    expect(data.noData).not.toBeNull();
  });

  test("an ordinary member gets the own record and no faults of others", async () => {
    const { data } = await (await visitor("dangvien")).get(home, "/");
    const [own] = await database.admin`
      select data_level, quality_score from members where id = (select member_id from accounts where username = 'dangvien')`;
    expect(data.own).toMatchObject({ level: own!.data_level, score: own!.quality_score });
    expect(data).toMatchObject({ standard: null, gaps: [] });
    expect(data.tasks.every(({ kind }: { kind: string }) => kind === "ownMissing")).toBe(true);
  });

  test("every figure is the number of people in its list", async () => {
    const clerk = await visitor("canbo.xa");
    const { data } = await clerk.get(home, "/");
    const listed = async (query: string) => (await clerk.get(list, `/members?${query}`)).data.total;
    expect(data.membership.official).toBe(await listed("membership_status=M2"));
    expect(data.membership.former).toBe(await listed("group=former"));
    expect(data.standard.below).toBe(await listed("level=L0"));
    const faulty = data.tasks.find(({ kind }: { kind: string }) => kind === "faulty");
    expect(faulty.people).toBe(await listed("issue=errors"));
    for (const { key, people } of data.gaps) expect(people).toBe(await listed(`missing=${key}`));
    for (const { id, below } of data.standard.weak)
      expect(below).toBe(await listed(`org=${id}&level=L0`));
  });

  test("what somebody else asked for stands first, and is not shown to who asked", async () => {
    const [post] = await database.admin`
      select p.id, p.account_id, p.org_id, o.pos_from from posts p join accounts a on a.id = p.account_id
      join organizations o on o.id = p.org_id where a.username = 'canbo.xa'`;
    await database.admin`
      insert into exports (org_id, org_pos, account_id, post_id, requester_name, kind, state)
      values (${post!.org_id}, ${post!.pos_from}, ${post!.account_id}, ${post!.id}, 'Hà Thị Thảo', 'full', 'requested')`;
    const leader = await (await visitor("lanhdao.xa")).get(home, "/");
    expect(leader.data.tasks[0]).toMatchObject({
      kind: "exportDecide",
      item: { by: "Hà Thị Thảo" },
    });
    const kinds = async (username: string) =>
      (await (await visitor(username)).get(home, "/")).data.tasks.map(
        ({ kind }: { kind: string }) => kind,
      );
    expect(await kinds("canbo.xa")).not.toContain("exportDecide");
    expect(await kinds("lanhdao.xa.khac")).not.toContain("exportDecide");
  });
});

describe("the quality board", () => {
  test("compares the units below, the worst first, and adds up", async () => {
    const { data } = await at("canbo.tinh");
    const shares = data.units.map(({ share }: { share: number }) => share);
    expect(shares).toEqual(shares.toSorted((one: number, other: number) => one - other));
    const sum = (key: string) =>
      data.units.reduce((total: number, unit: Record<string, number>) => total + unit[key]!, 0);
    for (const key of ["people", "below", "faulty", "duplicates"])
      expect(sum(key)).toBe(data.head[key]);
    expect(
      data.head.levels.reduce(
        (total: number, level: { people: number }) => total + level.people,
        0,
      ),
    ).toBe(data.head.people);
  });

  test("leads from unit to unit to the list, with the same numbers", async () => {
    const commune = await idOf("PT-TB");
    const clerk = await visitor("canbo.tinh");
    const board = (await clerk.get(quality, `/quality?org=${commune}`)).data;
    expect(board.unit.id).toBe(commune);
    expect(board.above).toMatchObject({ name: "Đảng bộ tỉnh Phú Thọ" });
    const [worst] = board.units;
    const below = (await clerk.get(quality, `/quality?org=${worst.id}`)).data;
    expect(below.head).toMatchObject({ people: worst.people, below: worst.below });
    for (const { key, people } of below.missing.slice(0, 3)) {
      const listed = await clerk.get(list, `/members?org=${worst.id}&missing=${key}`);
      expect(listed.data.total).toBe(people);
    }
    for (const { key, people } of board.broken) {
      const listed = await clerk.get(list, `/members?org=${commune}&rule=${key}`);
      expect(listed.data).toMatchObject({ total: people });
      expect(listed.data.rows.length).toBe(Math.min(people, 50));
    }
  });

  test("keeps order, grade and level of the gaps in its address", async () => {
    const { data } = await at("canbo.xa", "?sort=below&grade=error&need=L2");
    expect(data.query).toEqual({ org: undefined, sort: "below", grade: "error", need: "L2" });
    expect(data.units.every(({ grade }: { grade: string }) => grade === "error")).toBe(true);
    const below = data.units.map((unit: { below: number }) => unit.below);
    expect(below).toEqual(below.toSorted((one: number, other: number) => other - one));
    expect((await at("canbo.xa", "?sort=x&grade=x&need=x&org=x")).data).toMatchObject({
      sort: "share",
      need: "L1",
    });
  });

  test("a unit outside the branch is answered with one's own", async () => {
    const { data } = await at("canbo.xa", `?org=${await idOf("PT-XH")}`);
    expect(data.unit.name).toBe("Đảng bộ xã Thanh Ba");
  });

  test("the central viewer sees sums of provinces, no small number and no person", async () => {
    const province = await idOf("PT");
    await database.admin`update organization_counts set faulty = 3, level_3 = 2 where org_id = ${province}`;
    const { data } = await at("trunguong");
    expect(data).toMatchObject({ pairs: null, linked: false });
    const [unit] = data.units;
    expect(unit).toMatchObject({ id: province, faulty: null });
    expect(unit.people).toBeGreaterThan(1_000);
    const own = (await at("trunguong", `?org=${province}`)).data;
    expect(own.head.levels).toEqual([]);
    expect(own.units).toEqual([]);
    expect(own.missing.every(({ people }: { people: number }) => people >= 5)).toBe(true);
    expect((await at("trunguong", `?org=${await idOf("PT-TB")}`)).data.head).toBeNull();
  });

  test.each([
    "dangvien",
    "chiuy",
    "thudangphi",
    "kiemtra.xa",
    "nhaplieu.tinh",
    "kiemtoan",
    "quantri",
  ])("%s has no board", async (username) => {
    expect((await at(username)).status).toBe(403);
  });

  test("pairs under suspicion are shown to those in whose branch both stand", async () => {
    const people = await database.admin`
      select m.id, m.org_pos, m.full_name from members m join organizations o on o.id = m.org_id
      where o.code in ('PT-TB-01', 'PT-XH-01') and m.membership_status = 'M2' order by o.code limit 1000`;
    const [one] = people;
    const two = people.at(-1)!;
    const [first, second] = [one!, two].toSorted((a, b) => (a.id < b.id ? -1 : 1));
    await database.admin`
      insert into duplicate_suspicions (first_id, first_pos, second_id, second_pos, key, score)
      values (${first!.id}, ${first!.org_pos}, ${second!.id}, ${second!.org_pos}, 'D4', 85)`;
    const pairs = (await at("canbo.tinh")).data.pairs;
    expect(pairs).toHaveLength(1);
    expect(pairs[0].pair.map(({ name }: { name: string }) => name)).toEqual([
      first!.full_name,
      second!.full_name,
    ]);
    expect((await at("canbo.xa")).data.pairs).toEqual([]);
    expect((await at("canbo.xa.khac")).data.pairs).toEqual([]);
  });
});
