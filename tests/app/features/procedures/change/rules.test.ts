import { expect, test } from "vitest";
import { askable, askedBeside } from "#app/features/procedures/change/asking/rules.ts";
import {
  askedChange,
  changeClassOf,
  needsCountersign,
  stillHolds,
} from "#app/features/procedures/change/rules.ts";
import { planEffects } from "#app/features/procedures/plan.ts";
import { field } from "#app/record/format.ts";
import { emptyRows } from "#app/record/values.ts";
import { factsOf } from "#tests/app/features/procedures/facts.ts";

const fixed = { may: false, why: "procedure" } as const;
const may = (role: string, key: string) => askable(role as never, field(key), fixed, "shown");

test("who asks follows from how the field changes: members no core fields, the commune no others", () => {
  expect(["R01", "R02", "R03", "R08"].map((role) => may(role, "phone"))).toEqual([
    "yes",
    "yes",
    "yes",
    "others",
  ]);
  expect(may("R01", "ethnicity")).toBe("yes");
  expect(["R01", "R02", "R03", "R08"].map((role) => may(role, "full_name"))).toEqual([
    "others",
    "yes",
    "yes",
    "yes",
  ]);
});

test("a status changes by its procedure and is asked for by nobody; what is edited directly is edited", () => {
  expect(may("R02", "membership_status")).toBe("no");
  expect(may("R02", "party_age_months")).toBe("no");
  const direct = { may: true, needsReason: false } as const;
  expect(askable("R02", field("phone"), direct, "shown")).toBe("edit");
  expect(askable("R02", field("phone"), fixed, "hidden")).toBe("no");
});

test("only simple changes come without a paper", () => {
  expect(askedBeside(field("phone")).map(({ key }) => key)).toEqual(["explanation"]);
  expect(askedBeside(field("full_name")).map(({ key }) => key)).toEqual([
    "explanation",
    "paper",
    "evidence",
  ]);
});

test("the province signs names and dates of the Party, and not the citizen number", () => {
  const signs = (key: string) => needsCountersign({ field: key });
  expect(["full_name", "birth_date", "official_date"].map(signs)).toEqual([true, true, true]);
  expect(signs("citizen_id")).toBe(false);
});

const withFamily = (...rows: Record<string, unknown>[]) =>
  ({
    values: { none_declared: { family_relations: { by: "A", on: "2026-01-01" } } },
    rows: { ...emptyRows(), family_relations: rows },
  }) as never;
const child = { relation: "con", full_name: "Lê Văn Nam" };
const asks = (over: Record<string, unknown>) => ({
  field: "family_relations",
  row: null,
  before: null,
  value: child,
  ...over,
});

test("a new row is written whole, ends the word that there is none, and is no more asked for once it stands there", () => {
  const data = asks({});
  const before = factsOf({}, { data, record: withFamily() });
  const after = factsOf({}, { data, record: withFamily({ id: "r9", ...child, occupation: null }) });
  expect(changeClassOf(data)).toBe("K2");
  expect(askedChange(data, "value", before.record)).toEqual({
    values: { none_declared: null },
    rows: { family_relations: [{ id: null, values: child }] },
  });
  expect([before, after].map((facts) => stillHolds(facts, "before"))).toEqual([true, false]);
  expect(stillHolds(after, "value")).toBe(true);
  expect(askedChange(data, "before", after.record).rows).toEqual({
    family_relations: [{ id: "r9", values: null }],
  });
});

test("a row that is asked away must still say what it said, and comes back when that is taken back", () => {
  const data = asks({ row: "r1", before: child, value: null });
  const facts = factsOf({}, { data, record: withFamily({ id: "r1", ...child }) });
  expect(askedChange(data, "value", facts.record).rows).toEqual({
    family_relations: [{ id: "r1", values: null }],
  });
  expect(stillHolds(facts, "before")).toBe(true);
  const other = { id: "r1", ...child, full_name: "Lê Văn Bắc" };
  expect(stillHolds({ ...facts, record: withFamily(other) }, "before")).toBe(false);
  expect(stillHolds({ ...facts, record: withFamily() }, "value")).toBe(true);
  expect(askedChange(data, "before", withFamily()).rows).toEqual({
    family_relations: [{ id: null, values: child }],
  });
});

test("a request on a row changes that row alone, and holds no more once the row is gone", () => {
  const data = {
    field: "family_relations.occupation",
    row: "r1",
    before: "Nông dân",
    value: "Công nhân",
  };
  const rows = {
    ...emptyRows(),
    family_relations: [{ id: "r1", occupation: "Nông dân" }] as never,
  };
  const facts = factsOf({}, { data, record: { values: {}, rows } });
  expect(planEffects([{ kind: "applyChange", take: "value" }], facts).change).toEqual({
    values: {},
    rows: { family_relations: [{ id: "r1", values: { occupation: "Công nhân" } }] },
  });
  expect(stillHolds(facts, "before")).toBe(true);
  expect(stillHolds({ ...facts, record: { values: {}, rows: emptyRows() } }, "before")).toBe(false);
});
