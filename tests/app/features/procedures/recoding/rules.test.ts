import { expect, test } from "vitest";
import {
  holdsBoth,
  listOfField,
  recodable,
  recodedLabel,
  recodeOne,
  type RecodingData,
} from "#app/features/procedures/recoding/rules.ts";
import { findField } from "#app/record/format.ts";
import { emptyRows, type MemberRecord } from "#app/record/values.ts";

const recordOf = (values: object, rows: object = {}): MemberRecord => ({
  values: values as never,
  rows: { ...emptyRows(), ...rows } as never,
});

const several: RecodingData = { field: "policy_categories", before: "A", value: "B" };

test("fields of rows may be recoded as those of the person, under the name of their collection", () => {
  const keys = recodable.map(({ key }) => key);
  expect(keys).toEqual(
    expect.arrayContaining(["general_education", "policy_categories", "trainings.mode"]),
  );
  expect(keys.filter((key) => key.startsWith("documents."))).toEqual([]);
  for (const key of ["gender", "membership_status", "disciplines.form", "positions.position"])
    expect(listOfField(key), key).toBeNull();
  expect(recodedLabel(findField("trainings.mode")!, "vi")).toMatch(/: /);
});

test("of several codes the old one gives way, and whoever held both gets the old one back beside it", () => {
  const held = (codes: string[]) => recordOf({ policy_categories: codes });
  const changed = (codes: string[], take: "value" | "before", data = several) =>
    recodeOne("one", held(codes), data, take)?.values.policy_categories ?? null;
  expect(changed(["A", "C"], "value")).toEqual(["B", "C"]);
  expect(changed(["A", "B"], "value")).toEqual(["B"]);
  expect(changed(["C"], "value")).toBeNull();
  expect([holdsBoth(held(["A", "B"]), several), holdsBoth(held(["A"]), several)]).toEqual([
    true,
    false,
  ]);
  expect(changed(["B", "C"], "before")).toEqual(["A", "C"]);
  expect(changed(["B"], "before", { ...several, both: ["one"] })).toEqual(["B", "A"]);
  expect(changed(["C"], "before"), "somebody changed it since").toBeNull();
});

test("of rows those change that hold the code, and those change back that were changed", () => {
  const data: RecodingData = { field: "trainings.mode", before: "1", value: "2" };
  const rows = { trainings: [{ id: "x", mode: "1" }, { id: "y", mode: "2" }, { id: "z" }] };
  const forth = recodeOne("one", recordOf({}, rows), data, "value");
  expect(forth?.rows).toEqual({ trainings: [{ id: "x", values: { mode: "2" } }] });
  const after = {
    trainings: [
      { id: "x", mode: "2" },
      { id: "y", mode: "2" },
    ],
  };
  const back = recodeOne("one", recordOf({}, after), { ...data, recodedRows: ["x"] }, "before");
  expect(back?.rows).toEqual({ trainings: [{ id: "x", values: { mode: "1" } }] });
  expect(recodeOne("one", recordOf({}), data, "value")).toBeNull();
});
