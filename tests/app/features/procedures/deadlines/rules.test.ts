import { clockOf, remindersOn } from "#app/features/procedures/clock/rules.ts";
import { expect, test } from "vitest";
import { ruleSet } from "#app/codes/rule-set.ts";
import {
  deadlineStage,
  remindedEarly,
  superiorsOf,
} from "#app/features/procedures/deadlines/rules.ts";
import { type Definition } from "#app/features/procedures/definition/rules.ts";
import { definitionOf, definitions } from "#app/features/procedures/definitions/rules.ts";
import { statesInAir } from "#app/features/procedures/list/rules.ts";
import { unitDisciplines } from "#app/features/procedures/units/rules.ts";
import { TODAY } from "#tests/app/features/procedures/facts.ts";

const untold = { remindedOn: null, overdueOn: null, escalatedOn: null };
const stage = (dueOn: string | null, today: string, told: object = {}) =>
  deadlineStage({ dueOn, ...untold, ...told }, ruleSet(today));

test("a deadline is told some working days before, when it has passed, and again to the level above; each once", () => {
  expect(stage(null, TODAY)).toBeNull();
  expect(stage("2026-06-23", TODAY), "six working days ahead").toBeNull();
  expect(stage("2026-06-22", TODAY), "five, over a weekend").toBe("remind");
  expect(stage(TODAY, TODAY), "the last day itself").toBe("remind");
  expect(stage("2026-06-22", TODAY, { remindedOn: "2026-06-15" })).toBeNull();
  expect(stage("2026-06-12", TODAY, { remindedOn: "2026-06-08" })).toBe("overdue");
  const late = { overdueOn: "2026-06-15" };
  expect(stage("2026-06-12", "2026-06-19", late), "the fifth working day after").toBeNull();
  expect(stage("2026-06-12", "2026-06-22", late)).toBe("escalate");
  expect(stage("2026-06-12", "2026-06-22", { ...late, escalatedOn: "2026-06-22" })).toBeNull();
});

test("an admission is told after 45 and 55 of its 60 working days, a ceremony after 20 of 30, a letter after 20 of 30", () => {
  const rules = ruleSet(TODAY);
  const of = (key: string, state: string, data: object) =>
    remindersOn(clockOf(definitionOf(key)!, state), TODAY, data as never, rules);
  const days = of("admission", "submitted", { meetingOn: "2026-03-02" });
  expect(days).toEqual([
    rules.calendar.add("2026-03-02", 45),
    rules.calendar.add("2026-03-02", 55),
  ]);
  expect(of("admission", "decided", { ceremonyFrom: TODAY })).toEqual(["2026-07-13"]);
  expect(of("transfer", "introduced", { letterOn: TODAY })).toEqual(["2026-07-13"]);
  expect(of("transfer", "requested", {}), "the usual time").toEqual([]);
  const [first, second] = days as [string, string];
  const due = rules.calendar.add("2026-03-02", 60);
  const told = (today: string, remindedOn: string | null) =>
    deadlineStage({ dueOn: due, ...untold, remindedOn }, ruleSet(today), days);
  expect(told("2026-04-01", null)).toBeNull();
  expect([told(first, null), told(first, first), told(second, first), told(due, second)]).toEqual([
    "remind",
    null,
    "remind",
    null,
  ]);
  const early = remindedEarly([rules]);
  expect(early.procedures.toSorted()).toEqual(["admission", "readmission", "transfer"]);
  expect(early.days).toBeGreaterThan(30);
});

test("the work of a cell is looked after by the committee above it, then by the commune and the province", () => {
  const end = { id: "cell", grassrootsId: "base", communeId: "commune", provinceId: "province" };
  const of = (role: "R01" | "R02" | "R03" | "R07" | "R08" | "R11" | "R12" | "R14", few = false) =>
    superiorsOf(role, end, few).map((one) => `${one.role} ${one.orgId}`);
  expect(of("R02")).toEqual([
    "R06 base",
    "R08 commune",
    "R10 commune",
    "R12 province",
    "R14 province",
  ]);
  expect(of("R03")).toEqual(of("R02"));
  expect(of("R01")[0]).toBe("R02 cell");
  expect([of("R07")[0], of("R08")[0], of("R11")[0]]).toEqual([
    "R08 commune",
    "R10 commune",
    "R12 province",
  ]);
  expect([of("R12"), of("R14")]).toEqual([["R14 province"], []]);
  expect(of("R02", true), "a file that few see").toEqual(["R10 commune", "R14 province"]);
  const grassrootsCell = { ...end, grassrootsId: "cell" };
  expect(superiorsOf("R02", grassrootsCell, false)[0]).toEqual({ role: "R08", orgId: "commune" });
});

test("every state in which somebody is awaited has a clock, unless it is said that it may last", () => {
  const clocks = (definition: Definition) =>
    Object.entries(definition.states).filter(([name]) => clockOf(definition, name) === null);
  const lasting = definitions.flatMap((one) =>
    clocks(one)
      .filter(([, { clock, end }]) => end === undefined && clock !== "open")
      .map(([name]) => `${one.key} ${name}`),
  );
  expect(lasting, "only the program acts in these").toEqual(
    ["discipline", ...unitDisciplines].flatMap((key) => [`${key} upheld`, `${key} changed`]),
  );
  const death = definitionOf("death")!;
  expect(clockOf(death, "recorded")).toMatchObject({ figure: "case.step_working_days" });
  expect(clockOf(death, "returned")).toMatchObject({ figure: "case.cell_step_days" });
  expect(clockOf(definitionOf("recognition")!, "probation")).toBeNull();
});

test("somebody is in the air from the letter until the new cell has put the name on its list", () => {
  expect(statesInAir()).toEqual([
    {
      procedure: "transfer",
      states: ["introduced", "presented", "accepted", "sentBack", "overdue"],
    },
    { procedure: "arrival", states: ["presented", "accepted"] },
    { procedure: "internalTransfer", states: ["sent"] },
  ]);
});
