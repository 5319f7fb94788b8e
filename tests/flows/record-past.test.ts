import { afterAll, beforeAll, describe, expect, test } from "vitest";
import * as past from "#app/routes/members/record-history.tsx";
import * as reveal from "#app/routes/members/record-reveal.tsx";
import type { TestDatabase } from "#tests/setup/database.ts";
import { demoDatabase, visitor, type RouteModule } from "#tests/setup/visit.ts";
import { markMember, number, open as openAs } from "#tests/flows/record-member.ts";

let database: TestDatabase;
let id: string;

beforeAll(async () => {
  database = await demoDatabase();
  ({ id } = await markMember(database));
});
afterAll(() => database.close());

const open = (username: string, route: RouteModule, at: string) => openAs(username, route, at, id);

describe("showing a whole number", () => {
  const url = () => `/members/${id}/reveal?field=citizen_id`;
  const facts = () => database.admin<{ subject: string; reason: string; actor_name: string }[]>`
    select * from history where member_id = ${id} and act = 'member.reveal' order by id`;

  test("asks why first, and says what is missing", async () => {
    const canbo = await visitor("canbo.xa");
    const question = await canbo.get(reveal, url(), { id });
    expect(question.status).toBe(200);
    expect(JSON.stringify(question.data)).not.toContain(number);
    const silent = await canbo.post(reveal, url(), {}, { id });
    expect([silent.status, silent.data]).toMatchObject([
      422,
      { issue: "reasonMissing", number: null },
    ]);
    const vague = await canbo.post(reveal, url(), { reason: "other", other: " a " }, { id });
    expect([vague.status, vague.data.issue]).toEqual([422, "otherMissing"]);
    expect(await facts()).toHaveLength(0);
  });

  test("records the fact and answers with the number, not to be kept", async () => {
    const canbo = await visitor("canbo.xa");
    const form = { key: "reveal-key-0001", reason: "papers" };
    const answer = await canbo.post(reveal, url(), form, { id });
    expect(answer.data.number).toBe(number);
    expect(answer.headers.get("cache-control")).toBe("no-store");
    expect(answer.headers.get("refresh")).toBe(`120; url=/members/${id}`);
    const [fact, ...more] = await facts();
    expect(more).toEqual([]);
    expect(fact).toMatchObject({
      subject: "citizen_id",
      reason: "Đối chiếu với giấy tờ đảng viên nộp",
      changes: [],
      sealed: null,
      role: "R08",
    });
    expect(JSON.stringify(fact)).not.toContain(number);
    const again = await canbo.post(reveal, url(), form, { id });
    expect(again.data.number).toBe(number);
    expect(await facts()).toHaveLength(1);
    const kept = await database.admin`select result from idempotency_keys`;
    expect(JSON.stringify(kept)).not.toContain(number);
  });

  test("is over after two minutes: the same form shows nothing any more", async () => {
    await database.admin`update idempotency_keys
      set result = jsonb_set(result, '{value,at}', to_jsonb((now() - interval '121 seconds')::text))
      where key like 'reveal-key-0001%'`;
    const canbo = await visitor("canbo.xa");
    const answer = await canbo.post(
      reveal,
      url(),
      { key: "reveal-key-0001", reason: "papers" },
      { id },
    );
    expect(answer.data).toEqual({ issue: null, number: null, isOver: true });
  });

  test("is refused to whoever may not, and unknown outside the scope", async () => {
    const form = { reason: "papers" };
    for (const username of ["bithu", "phobithu", "chiuy", "vanphong.xa", "nhaplieu.tinh"]) {
      const answer = await (await visitor(username)).post(reveal, url(), form, { id });
      expect([username, answer.status]).toEqual([username, 403]);
      expect(JSON.stringify(answer.data)).not.toContain(number);
    }
    for (const username of ["canbo.xa.khac", "dangvien"]) {
      const answer = await (await visitor(username)).post(reveal, url(), form, { id });
      expect([username, answer.status]).toEqual([username, 404]);
    }
    expect(await facts()).toHaveLength(1);
  });

  test("is possible for the owner, and stands in the own history", async () => {
    const dangvien = await visitor("dangvien");
    const [own] = await database.admin<{ member_id: string }[]>`
      update member_records set citizen_id = '025199000123' where member_id =
        (select member_id from accounts where username = 'dangvien') returning member_id`;
    const who = own!.member_id;
    const answer = await dangvien.post(
      reveal,
      `/members/${who}/reveal`,
      { reason: "other", other: "Tự kiểm tra" },
      { id: who },
    );
    expect(answer.data.number).toBe("025199000123");
    const { data } = await dangvien.get(past, `/members/${who}/history`, { id: who });
    expect(data.facts[0]).toMatchObject({
      title: "Xem đủ số",
      reason: "Tự kiểm tra",
      shown: "Số căn cước công dân",
    });
  });
});

describe("the history of a record", () => {
  test("names who, when, old and new in words; sealed values only to those who may", async () => {
    const { data } = await open("canbo.xa", past, "/history");
    expect(data.sees).toBe("all");
    const edit = data.facts.find(({ title }: { title: string }) => title === "Sửa hồ sơ");
    expect(edit).toMatchObject({ by: "Hệ thống", source: null });
    const change = (label: string) =>
      edit.changes.find((one: { label: string }) => one.label === label);
    expect(change("Số căn cước công dân")).toMatchObject({ new: "025*****3499", hidden: false });
    expect(change("Số điện thoại").new).toBe("0912345678");
    expect(JSON.stringify(data)).not.toContain(number);
    expect(JSON.stringify(data)).toContain("political-marker");
  });

  test("shows the cell secretary the own edits only", async () => {
    const before = await open("bithu", past, "/history");
    expect(before.data).toMatchObject({ sees: "ownEdits", facts: [] });
    const [bithu] = await database.admin<{ id: string; org_pos: string }[]>`
      select a.id, m.org_pos from accounts a, members m where a.username = 'bithu' and m.id = ${id}`;
    await database.admin`insert into history (at, act, account_id, actor_name, role, member_id, org_pos, source, changes)
      values (now(), 'member.edit', ${bithu!.id}, 'Bí thư', 'R02', ${id}, ${bithu!.org_pos}, 'form',
        ${database.admin.json([
          { field: "phone", row: null, old: null, new: "0912000111" },
          { field: "religion", row: null, old: null, new: null, sealed: true },
        ])})`;
    const { data } = await open("bithu", past, "/history");
    expect(data.facts).toHaveLength(1);
    expect(data.facts[0]).toMatchObject({
      by: "Bí thư, Bí thư chi bộ",
      changes: [
        { label: "Số điện thoại", old: null, new: "0912000111", hidden: false },
        { label: "Tôn giáo", old: null, new: null, hidden: true },
      ],
    });
  });

  test("is read page by page in both directions", async () => {
    await database.admin`insert into history (at, act, actor_name, member_id, org_pos, source)
      select now(), 'member.edit', 'system', ${id}, org_pos, 'system'
      from members, generate_series(1, 45) where id = ${id}`;
    const ids = (data: { facts: { id: number }[] }) => data.facts.map((fact) => fact.id);
    const first = (await open("canbo.xa", past, "/history")).data;
    expect(ids(first)).toHaveLength(20);
    expect(first.newer).toBeNull();
    const second = (await open("canbo.xa", past, `/history?before=${first.older}`)).data;
    const third = (await open("canbo.xa", past, `/history?before=${second.older}`)).data;
    expect(third.older).toBeNull();
    const all = [...ids(first), ...ids(second), ...ids(third)];
    expect(all).toEqual(all.toSorted((one, other) => other - one));
    const back = (await open("canbo.xa", past, `/history?after=${third.newer}`)).data;
    expect(ids(back)).toEqual(ids(second));
    const start = (await open("canbo.xa", past, `/history?after=${back.newer}`)).data;
    expect(ids(start)).toEqual(ids(first));
    expect(start.newer).toBeNull();
  });
});
