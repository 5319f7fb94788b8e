import { afterAll, beforeAll, describe, expect, test } from "vitest";
import * as record from "#app/routes/members/record.tsx";
import * as past from "#app/routes/members/record-history.tsx";
import * as paper from "#app/routes/members/record-print.tsx";
import type { TestDatabase } from "#tests/setup/database.ts";
import { demoDatabase, visitor, type RouteModule } from "#tests/setup/visit.ts";
import { markMember, number, oldNumber, open as openAs } from "#tests/flows/record-member.ts";

let database: TestDatabase;
let id: string;
let elsewhere: string;

beforeAll(async () => {
  database = await demoDatabase();
  ({ id, elsewhere } = await markMember(database));
});
afterAll(() => database.close());

const open = (username: string, route: RouteModule, at: string, who = id) =>
  openAs(username, route, at, who);

interface Page {
  sections: {
    key: string;
    mayEdit: boolean;
    lines: { key: string; kind: string; value: string; note: string | null }[];
    lists: { key: string; state: string; rows: unknown[] }[];
  }[];
}

const lineOf = ({ sections }: Page, key: string) =>
  sections.flatMap(({ lines }) => lines).find((line) => line.key === key);
const listOf = ({ sections }: Page, key: string) =>
  sections.flatMap(({ lists }) => lists).find((list) => list.key === key);

describe("the page of a record", () => {
  test("shows the officer of the commune everything, numbers masked", async () => {
    const { status, data } = await open("canbo.xa", record, "");
    expect(status).toBe(200);
    const json = JSON.stringify(data);
    for (const marker of [
      "religion-marker",
      "history-marker",
      "political-marker",
      "economy-marker",
    ])
      expect(json).toContain(marker);
    expect(json).not.toContain(number);
    expect(json).not.toContain(oldNumber);
    expect(lineOf(data, "citizen_id")).toMatchObject({ kind: "masked", value: "025*****3499" });
    expect(data.reveals).toEqual(["citizen_id", "old_id_number"]);
    expect(lineOf(data, "birth_date")?.value).toBe("08/1959 (không rõ ngày)");
    expect(lineOf(data, "phone")?.value).toBe("0912 345 678");
    expect(lineOf(data, "home_town")).toMatchObject({
      value: "Xã Thanh Ba, Tỉnh Phú Thọ",
      note: "Ghi cũ: old-home-marker",
    });
    expect(lineOf(data, "exit_date")).toMatchObject({ kind: "none" });
    expect(lineOf(data, "party_age_months")?.value).toMatch(/^\d+ năm/);
    expect(data.quality.parts).toHaveLength(4);
    const sum = data.quality.parts.reduce(
      (total: number, part: { points: number }) => total + part.points,
      0,
    );
    expect(Math.abs(sum - data.quality.score)).toBeLessThan(0.3);
    expect(data.sections.map(({ key }: { key: string }) => key)).toHaveLength(22);
    expect(data).toMatchObject({ isOwn: false, mayHistory: true, mayPrint: true });
  });

  test("gives the cell secretary the last digits, whether the economy is declared, and no more", async () => {
    const { data } = await open("bithu", record, "");
    const json = JSON.stringify(data);
    for (const hidden of [number, oldNumber, "political-marker", "economy-marker", "025*****"])
      expect(json).not.toContain(hidden);
    expect(json).toContain("religion-marker");
    expect(json).toContain("history-marker");
    expect(lineOf(data, "citizen_id")?.value).toBe("********3499");
    expect(lineOf(data, "has_foreign_spouse")).toBeUndefined();
    expect(lineOf(data, "old_id_number")).toBeUndefined();
    expect(listOf(data, "economic_declarations")).toMatchObject({ state: "declared", rows: [] });
    expect(data.reveals).toEqual([]);
  });

  test("lets the deputy of the cell see restricted data and nothing sensitive", async () => {
    const { data } = await open("phobithu", record, "");
    const json = JSON.stringify(data);
    for (const hidden of ["religion-marker", "political-marker", "economy-marker", "3499"])
      expect(json).not.toContain(hidden);
    expect(json).toContain("history-marker");
    expect(listOf(data, "disciplines")).toBeUndefined();
    expect(data.quality.parts).toBeNull();
    expect(data.mayHistory).toBe(false);
  });

  test.each(["chiuy", "thudangphi", "vanphong.xa", "kiemtra.xa"])(
    "gives %s public data: the year of birth, no phone, no form to print",
    async (username) => {
      const { status, data } = await open(username, record, "");
      expect(status).toBe(200);
      const json = JSON.stringify(data);
      for (const hidden of ["religion-marker", "history-marker", "0912 345", "08/1959", "3499"])
        expect(json).not.toContain(hidden);
      expect(lineOf(data, "birth_date")?.value).toBe("1959");
      expect(lineOf(data, "party_age_months")?.value).toMatch(/^\d+ năm/);
      expect(data.quality).toBeNull();
      expect(data).toMatchObject({ mayHistory: false, mayPrint: false });
      expect((await open(username, paper, "/print")).status).toBe(403);
      expect((await open(username, past, "/history")).status).toBe(403);
    },
  );

  test("tells a member of a colleague what members of a cell know of each other", async () => {
    const { status, data } = await open("dangvien", record, "");
    expect(status).toBe(200);
    const keys = data.sections
      .flatMap((section: { lines: { key: string }[] }) => section.lines)
      .map(({ key }: { key: string }) => key);
    expect(new Set(keys)).toEqual(
      new Set([
        "org_id",
        "full_name",
        "gender",
        "birth_date",
        "admission_decision_date",
        "admission_ceremony_date",
        "official_date",
      ]),
    );
    expect(lineOf(data, "official_date")?.value).toMatch(/^\d{4}$/);
    expect(data.quality).toBeNull();
    expect(data.head.tags).toEqual([]);
  });

  test("is whole for its owner, who changes nothing in it", async () => {
    const dangvien = await visitor("dangvien");
    const [own] = await database.admin<{ member_id: string }[]>`
      select member_id from accounts where username = 'dangvien'`;
    const { data } = await dangvien.get(record, "/members/x", { id: own!.member_id });
    expect(data.isOwn).toBe(true);
    expect(data.mayHistory).toBe(true);
    expect(data.sections.filter(({ mayEdit }: { mayEdit: boolean }) => mayEdit)).toEqual([]);
    expect(data.quality.todos.filter(({ section }: { section: string | null }) => section)).toEqual(
      [],
    );
  });

  test("offers to edit what the change classes allow", async () => {
    const editable = async (username: string) =>
      (await open(username, record, "")).data.sections
        .filter(({ mayEdit }: { mayEdit: boolean }) => mayEdit)
        .map(({ key }: { key: string }) => key);
    expect(await editable("phobithu")).toEqual(["B_personal", "C_contact", "F_occupation"]);
    expect(await editable("canbo.xa")).toContain("K_reward");
    expect(await editable("canbo.xa")).not.toContain("R_position");
    expect(await editable("lanhdao.xa")).toEqual([]);
  });

  test.each(["", "/history", "/print"])("does not exist for a neighbor: %s", async (at) => {
    const route = { "": record, "/history": past, "/print": paper }[at]!;
    for (const username of ["bithu.khac", "bithu.khac2", "canbo.xa.khac"])
      expect([username, (await open(username, route, at)).status]).toEqual([username, 404]);
    expect((await open("bithu", route, at, elsewhere)).status).toBe(404);
    expect((await open("bithu", route, at, "not-an-id")).status).toBe(404);
  });

  test("is closed to those who read no records", async () => {
    for (const username of ["trunguong", "kiemtoan", "quantri"])
      expect([username, (await open(username, record, "")).status]).toEqual([username, 403]);
  });
});

test("the printed form holds what the reader may see, numbers masked, and who printed it", async () => {
  const { data } = await open("canbo.xa", paper, "/print");
  const json = JSON.stringify(data);
  expect(json).not.toContain(number);
  expect(json).toContain("025*****3499");
  expect(json).toContain("political-marker");
  expect(data.by).toBe("Hà Thị Thảo");
  const numbers = data.parts.flatMap(({ items }: { items: { number: number }[] }) =>
    items.map((item) => item.number),
  );
  expect(numbers).toEqual(numbers.map((_: number, place: number) => place + 1));
  const own = await open("bithu", paper, "/print");
  expect(JSON.stringify(own.data)).not.toMatch(/political-marker|economy-marker|025\*/);
});
