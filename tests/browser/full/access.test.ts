import { beforeAll, describe, expect, test } from "vitest";
import { permissionKeys } from "#app/features/access/matrix/permissions/rules.ts";
import { reach, type Permission, type RoleCode } from "#app/features/access/rules.ts";
import { demoAccounts } from "#seeds/world/accounts.ts";
import { address, signIn } from "#tests/browser/visit.ts";

/** Which permissions open a page; one of them is enough. `:near` is a record in reach, `:far` one of another commune. */
const doors: Record<string, Permission[]> = {
  "/": ["home.read"],
  "/account": ["home.read"],
  "/account/passphrase": ["home.read"],
  "/confirmation": ["home.read"],
  "/more": ["home.read"],
  "/access": ["home.read"],
  "/members": ["member.list"],
  "/members/print": ["member.list"],
  "/members/export.xlsx": ["export.public"],
  "/members/:near": ["member.read"],
  "/members/:near/history": ["member.history", "member.historyOwnEdits"],
  "/members/:near/access": ["member.history"],
  "/members/:near/print": ["member.readRestricted"],
  "/members/:near/edit?section=C_contact": ["member.edit"],
  "/organizations": ["organization.read"],
  "/organizations/import": ["organization.import"],
  "/imports": ["import.read"],
  "/imports/new": ["import.propose"],
  "/imports/template.xlsx": ["home.read"],
  "/quality": ["quality.read"],
};

const get = async (path: string, username: string) =>
  fetch(address() + path, { redirect: "manual", headers: { cookie: await signIn(username) } });

const linked = async (username: string): Promise<string[]> => {
  const page = await (await get("/members", username)).text();
  return [...page.matchAll(/"\/members\/([0-9a-f-]{36})(?=["?/])/g)].map(([, id]) => id!);
};

let cell: string[];
let xuanHoa: string[];
let wardCell: string[];
beforeAll(async () => {
  cell = await linked("bithu");
  xuanHoa = await linked("canbo.xa.khac");
  wardCell = await linked("bithu.khac");
});

const first = (ids: string[]): string => {
  if (ids[0] === undefined) throw new Error("There is no record to ask for.");
  return ids[0];
};

/** A record of the account's own reach, for those who have one. */
function near(username: string): string {
  if (username === "bithu.khac") return first(wardCell);
  return first(username.endsWith(".khac") ? xuanHoa : cell);
}

const mayAny = (role: RoleCode, permissions: Permission[]): boolean =>
  permissions.some((permission) => reach(role, permission) !== null);

const named = demoAccounts.filter(({ username }) => username !== "bithu.khac2");

describe.each(named)("$username ($role)", ({ username, role }) => {
  test.each(Object.entries(doors))(
    "%s opens only as the matrix says",
    async (path, permissions) => {
      const { status } = await get(path.replace(":near", near(username)), username);
      if (!mayAny(role, permissions)) return expect(status).toBe(403);
      // Of colleagues an ordinary member opens no record; an inspector's case decides; who only reads public fields does.
      const isNarrow = ["R01", "R11"].includes(role) && path.includes(":near");
      const expected = isNarrow ? [200, 403, 404] : [200];
      return expect(expected).toContain(status);
    },
  );

  test("no record of another commune opens, whatever the page", async () => {
    const far = first(username.endsWith(".khac") ? cell : xuanHoa);
    const inReach = ["R12", "R13", "R14"].includes(role);
    for (const page of ["", "/history", "/print", "/reveal", "/edit?section=C_contact"]) {
      const { status } = await get(`/members/${far}${page}`, username);
      if (!inReach) expect([403, 404], page).toContain(status);
    }
    const status = "/imports/00000000-0000-4000-8000-000000000000/status";
    expect((await get(status, username)).status).toBe(404);
  });
});

test("every permission of the matrix has a holder among the demo accounts", () => {
  const held = new Set(demoAccounts.map(({ role }) => role));
  const lonely = permissionKeys.filter(
    (permission) => ![...held].some((role) => reach(role, permission) !== null),
  );
  expect(lonely).toEqual([]);
});
