import { expect, test } from "vitest";
import { ruleSet } from "#app/codes/rule-set.ts";
import { exportLimits } from "#app/features/access/matrix/limits/rules.ts";
import { conditions, rightsOf } from "#app/features/access/matrix/notation/rules.ts";
import { permissionKeys, useOf } from "#app/features/access/matrix/permissions/rules.ts";
import { acts, rowOf, type ActKey } from "#app/features/access/matrix/rules.ts";
import { heldAt, roleCodes, type RoleCode } from "#app/features/access/roles.ts";
import { reach } from "#app/features/access/rules.ts";
import { readFixture } from "#tests/fixtures/csv.ts";

/** The tables of roles.md §4, copied cell by cell. Rows come in the order of the matrix, after its general acts. */
const fixture = readFixture("permission-matrix.csv");
const keys = acts.filter(({ table }) => table !== "general").flatMap((one) => one.keys);

/** What the words of the tables mean in our notation; cells that are written alike mean themselves. */
const wordings: Record<string, string> = {
  "–": "",
  nobody: "",
  "C own edits": "C ownEdits",
  "O non-sensitive": "O nonSensitive",
  "Ca if chair": "Ca ifChair",
  "Ca list": "Ca listed",
  "Ca within power": "Ca withinPower",
  "Cp, a commendation": "Cp + Ca commendation",
  "Mv, a own power": "Mv + Ma withinPower",
  "Pr, consent cases v": "Pr + Pv consent",
  "Pv, prints": "Pv prints",
  "Ma (issue letter)": "Ma letter",
  "Ma own commune": "Ma ownCommune",
  "Mp sign": "Mp signs",
  "Op self": "Op selfReview",
  "Op self-review": "Op selfReview",
  "Op statement, appeal": "Op statement",
  "Pa (commune level)": "Pa communeLevel",
  "Pa commune": "Pa communeLevel",
  "Pv (commune level)": "Pv communeLevel",
  "Pv commune": "Pv communeLevel",
  "Pa only direct units": "Pa directUnits",
  "P own staff": "P ownStaff",
  "M own staff": "M ownStaff",
  "M propose": "Mp",
  "A, cells < 5 persons suppressed": "A suppressed",
  "own actions": "O ownActions",
  "technical log without values": "A technical",
  "platform defaults": "Ae defaults",
  execute: "Ae",
  "read log": "Ar log",
  "approve restore": "Pa restore",
  "template and error reports only": "Px template",
};
/** Words without a scope of their own take that of the role. */
const scopes: Partial<Record<RoleCode, string>> = { R10: "M", R12: "P", R14: "P" };
const LIMIT = / ≤ (\d+(?:,\d{3})*)( rows)?/;

function meant(text: string, role: RoleCode, action: string): string {
  const known = wordings[text];
  if (known !== undefined) return known;
  if (/^approves?$/.test(text)) return `${scopes[role]}a`;
  if (text === "propose") return `${scopes[role]}p`;
  if (!/^(Export|Full workbook)/.test(action)) return text;
  return text
    .replace(LIMIT, "")
    .replace(/^[CMP]/, "$&x")
    .replace(/, purpose \+ (R\d\d) approval/, " purpose needs$1")
    .replace(", purpose", " purpose")
    .replace(/, (R\d\d) approval/, " needs$1");
}

function held(act: ActKey, role: RoleCode): string {
  return rightsOf(rowOf(act), role)
    .map(({ scope, verb, conditions: under }) => [scope + (verb ?? ""), ...under].join(" "))
    .join(" + ");
}

/** Where other words of the domain win over the tables or fill them; the decision record gives the reasons. */
const settled: Record<string, string> = {
  // Clarification 30: R08 proposes, R10 verifies, R12 approves.
  "changeK4 R10": "Mv",
  // Last line of §4.3: R13 proposes imports and nothing else.
  "import R13": "Pp",
  // The tables of these acts have no column for the role.
  "statistics R03": "C",
  "statistics R06": "G",
  "statistics R07": "G",
};
/** The table of procedures has no column for R03: its last line gives the deputy what the secretary proposes. */
const deputy = (row: Record<string, string>): string =>
  row.table === "4.3" && row.R02!.startsWith("Cp") ? "Cp" : row.R03!;

test("the matrix has every row of the tables and no other", () => {
  expect(keys).toHaveLength(fixture.length);
  const pairs = fixture.map(({ action }, at) => `${action}: ${keys[at]}`);
  for (const pair of [
    "Change request K1: changeK1",
    "Read disciplinary minutes (M10): readDisciplinaryMinutes",
    "P02 admission: admission",
    "P18 import: import",
    "Set shares, wage tables: duesRates",
    "Impersonate a user: impersonate",
  ])
    expect(pairs).toContain(pair);
});

test.each(fixture.map((row, at) => ({ ...row, act: keys[at]! }) as Record<string, string>))(
  "$table $action",
  (row) => {
    const act = row.act as ActKey;
    const said = roleCodes.map((role) => {
      const text = role === "R03" ? deputy(row) : row[role]!;
      return `${role} ${settled[`${act} ${role}`] ?? meant(text, role, row.action!)}`;
    });
    expect(roleCodes.map((role) => `${role} ${held(act, role)}`)).toEqual(said);
  },
);

test("row limits of exports are those of the table, three times of them on a day", () => {
  const rules = ruleSet("2026-11-25");
  for (const row of fixture.filter(({ action }) => /^Export (public|restricted)/.test(action!)))
    for (const role of roleCodes) {
      const limit = LIMIT.exec(row[role]!)?.[1];
      if (limit === undefined) continue;
      const once = Number(limit.replace(",", ""));
      expect([role, exportLimits(role, rules)]).toEqual([role, { once, daily: 3 * once }]);
    }
  expect(exportLimits("R13", rules)).toEqual({ once: 0, daily: 0 });
});

test("rights of pages to come are not in use; those by an inspection case are", () => {
  const use = (act: ActKey, role: RoleCode) =>
    rightsOf(rowOf(act), role).map((right) => useOf(act, role, right));
  expect(use("restricted", "R11")).toEqual(["inUse"]);
  expect(use("readDisciplinaryMinutes", "R11")).toEqual(["inUse"]);
  expect(use("history", "R16")).toEqual(["notYet"]);
  expect(use("elections", "R02")).toEqual(["inUse"]);
  expect(use("admission", "R02")).toEqual(["inUse"]);
  expect(use("changeK1", "R01")).toEqual(["inUse"]);
  expect(use("changeK1", "R03")).toEqual(["atOnce"]);
  expect(use("changeK2", "R08")).toEqual(["atOnce"]);
  expect(use("changeK2", "R10")).toEqual(["inUse"]);
  expect(use("exportSensitive", "R08")).toEqual(["inUse"]);
  expect(use("sensitive", "R02")).toEqual(["inUse"]);
});

test("a permission reaches no farther than the rights it stands for, and somebody has each", () => {
  for (const permission of permissionKeys)
    expect(
      roleCodes.some((role) => reach(role, permission) !== null),
      permission,
    ).toBe(true);
});

test("scopes fit the organizations at which a role is held, and every condition is used", () => {
  const used = new Set<string>();
  const fits: Record<string, RegExp> = { C: /^(CB|LT)/, G: /^DB/, M: /^(XP|DUT)$/, P: /^TU$/ };
  for (const act of acts.flatMap((one) => one.keys))
    for (const role of roleCodes)
      for (const { scope, conditions: under } of rightsOf(rowOf(act), role)) {
        for (const one of under) used.add(one);
        const pattern = fits[scope];
        if (pattern !== undefined)
          expect(
            heldAt[role].some((type) => pattern.test(type)),
            `${act} ${role}`,
          ).toBe(true);
      }
  expect([...used].toSorted()).toEqual([...conditions].toSorted());
});
