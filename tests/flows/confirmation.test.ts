import { afterAll, beforeAll, expect, test } from "vitest";
import * as confirmation from "#app/routes/auth/confirmation.tsx";
import * as ownSessions from "#app/routes/auth/sessions.ts";
import * as exportsList from "#app/routes/exports/list.tsx";
import * as membersExport from "#app/routes/exports/members.ts";
import * as organization from "#app/routes/organizations/organization.tsx";
import { newFormKey } from "#app/features/access/once/rules.ts";
import { isRecent } from "#app/features/auth/rules.ts";
import { PASSWORD } from "#tests/flows/strangers.ts";
import { demoDatabase, visitor, type Visitor } from "#tests/setup/visit.ts";
import type { TestDatabase } from "#tests/setup/database.ts";

let database: TestDatabase;

beforeAll(async () => {
  database = await demoDatabase();
});
afterAll(() => database.close());

/** Somebody who signed in longer ago than acts of this kind allow. */
async function longHere(username: string): Promise<Visitor> {
  const who = await visitor(username);
  await database.admin`update sessions set confirmed_at = now() - interval '11 minutes' where account_id = ${who.accountId}`;
  return who;
}

const requests = () => database.admin`select purpose from exports where state = 'requested'`;
const provinceId = async () =>
  (await database.admin`select id from organizations where code = 'PT'`)[0]!.id as string;

test("ten minutes are recent, a second more is not", () => {
  const at = (seconds: number) => new Date(1_800_000_000_000 + seconds * 1000);
  expect(isRecent(at(0), at(600))).toBe(true);
  expect(isRecent(at(0), at(601))).toBe(false);
});

test("a full workbook asks for a proof, keeps the form, and goes on with it after the proof", async () => {
  const before = (await requests()).length;
  const who = await longHere("canbo.xa");
  const form = {
    key: newFormKey(),
    kind: "full",
    org: "",
    group: "member",
    purpose: "Đối chiếu hồ sơ cuối năm",
  };
  const sent = await who.post(exportsList, "/exports", form);
  expect([sent.status, sent.location]).toEqual([303, "/confirmation?next=%2Fexports"]);
  expect(await requests()).toHaveLength(before);

  const wrong = await who.post(confirmation, sent.location!, { password: "sai" });
  expect([wrong.status, wrong.data.issue]).toEqual([422, "wrong"]);
  const empty = await who.post(confirmation, sent.location!, {});
  expect([empty.status, empty.data.issue]).toEqual([422, "missing"]);

  const right = await who.post(confirmation, sent.location!, { password: PASSWORD });
  expect(right.status).toBe(200);
  expect(Object.fromEntries(right.data.kept)).toMatchObject(form);
  const again = await who.post(exportsList, "/exports", new URLSearchParams(right.data.kept));
  expect([again.status, again.location]).toEqual([302, "/exports?done=requested"]);
  expect(await requests()).toHaveLength(before + 1);
});

test("a proof gives the session a new secret, and the old one opens nothing (fault 118)", async () => {
  const who = await longHere("canbo.xa");
  const old = who.cookies.get("session")!;
  const answer = await who.post(confirmation, "/confirmation", { password: PASSWORD });
  expect([answer.status, answer.location]).toEqual([302, "/"]);
  expect(who.cookies.get("session")).not.toBe(old);
  expect((await who.get(exportsList, "/exports")).status).toBe(200);
  const thief = await visitor(null);
  thief.cookies.set("session", old);
  expect((await thief.get(exportsList, "/exports")).status).toBe(303);
});

test("ending sessions asks for it too, so that a stolen cookie shuts nobody out", async () => {
  const who = await longHere("canbo.xa");
  const other = await longHere("canbo.xa");
  const sent = await who.post(ownSessions, "/account/sessions");
  expect(sent.location).toBe("/confirmation?next=%2Faccount%2Fsessions");
  expect((await other.get(exportsList, "/exports")).status).toBe(200);
  const proved = await who.post(confirmation, sent.location!, { password: PASSWORD });
  await who.post(ownSessions, "/account/sessions", new URLSearchParams(proved.data.kept));
  expect((await other.get(exportsList, "/exports")).status).toBe(303);
  expect((await who.get(exportsList, "/exports")).status).toBe(200);
});

test("a list with restricted columns asks for it, one with public columns does not", async () => {
  const who = await longHere("bithu");
  const url = "/members/export.xlsx";
  expect((await who.get(membersExport, url)).status).toBe(200);
  const restricted = `${url}?${new URLSearchParams({ purpose: "Họp chi bộ tháng này" }).toString()}`;
  const stopped = await who.get(membersExport, restricted);
  expect([stopped.status, stopped.location?.startsWith("/confirmation?next=")]).toEqual([
    303,
    true,
  ]);
  const proved = await who.post(confirmation, stopped.location!, { password: PASSWORD });
  expect([proved.status, proved.location]).toEqual([302, restricted]);
  expect((await who.get(membersExport, restricted)).status).toBe(200);
});

test("so does giving a role, and whoever may not give it is told so instead", async () => {
  const id = await provinceId();
  const form = { basis: "Quyết định 1-QĐ/TU" };
  const admin = await longHere("quantri");
  const sent = await admin.post(organization, `/organizations/${id}`, form, { id });
  expect(sent.location).toBe(`/confirmation?next=${encodeURIComponent(`/organizations/${id}`)}`);
  const other = await longHere("bithu");
  expect((await other.post(organization, `/organizations/${id}`, form, { id })).status).toBe(403);
});

test("the proof leads nowhere else, and is throttled as signing in is (faults 116, 122)", async () => {
  const who = await longHere("canbo.tinh");
  const to = "/confirmation?next=https%3A%2F%2Fevil.example";
  for (let turn = 0; turn < 5; turn++)
    expect((await who.post(confirmation, to, { password: "sai" })).data.issue).toBe("wrong");
  const stopped = await who.post(confirmation, to, { password: PASSWORD });
  expect([stopped.status, stopped.data.issue]).toEqual([429, "wait"]);
  expect(stopped.headers.get("retry-after")).toBe("900");
  const elsewhere = await longHere("canbo.tinh");
  elsewhere.address = "203.0.113.50";
  expect((await elsewhere.post(confirmation, to, { password: PASSWORD })).location).toBe("/");
});

test("a kept form is handed to its own account only, once", async () => {
  const who = await longHere("canbo.xa2");
  await who.post(exportsList, "/exports", { kind: "full", purpose: "Riêng của tôi" });
  const other = await longHere("canbo.xa.khac");
  const url = "/confirmation?next=%2Fexports";
  expect((await other.post(confirmation, url, { password: PASSWORD })).location).toBe("/exports");
  expect((await who.post(confirmation, url, { password: PASSWORD })).data.kept).not.toBeNull();
  expect((await who.post(confirmation, url, { password: PASSWORD })).location).toBe("/exports");
});
