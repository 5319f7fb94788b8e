import { expect, test } from "vitest";
import { role } from "#app/features/access/roles.ts";
import { factText } from "#app/features/audit/facts/text.ts";
import { hearersAt, tellings } from "#app/features/tasks/telling/rules.ts";

test("what is told is an act of the history, of directives to a unit and of tasks to a person", () => {
  for (const [act, { to }] of Object.entries(tellings)) {
    expect(Object.keys(factText.vi.acts), act).toContain(act);
    const isTask = act.startsWith("task.");
    for (const hearer of to)
      expect(["assignee", "giver"].includes(hearer), `${act} to ${hearer}`).toBe(isTask);
  }
});

test("a directive is heard of by who carries it out in the unit, or passes it on", () => {
  expect(["CBTT", "CBCS", "LT", "DBCS", "DBBP", "XP", "DUT", "TU"].map(hearersAt)).toEqual([
    [role.cellSecretary],
    [role.cellSecretary],
    [role.cellSecretary],
    [role.grassrootsOfficer],
    [role.grassrootsOfficer],
    [role.communeOfficer, role.communeOffice],
    [role.communeOfficer, role.communeOffice],
    [role.provinceOfficer],
  ]);
});
