import { expect, test } from "vitest";
import {
  bulkFor,
  bulkOf,
  bulkSteps,
  inputsOfBulk,
  numberFrom,
} from "#app/features/procedures/bulk/rules.ts";
import { readBulk } from "#app/features/procedures/bulk/schema.ts";
import { inputsOf, stepOf } from "#app/features/procedures/definition/rules.ts";
import { definitionOf } from "#app/features/procedures/definitions/rules.ts";
import { TODAY } from "#tests/app/features/procedures/facts.ts";

test("every bulk step is a step of its procedure that needs no reason, and begins with inputs that are there", () => {
  for (const { procedure, step, each = {} } of bulkSteps) {
    const definition = definitionOf(procedure)!;
    const found = stepOf(definition, step);
    expect(found, `${procedure} ${step}`).toBeDefined();
    expect(found!.reason, `${procedure} ${step}`).toBeUndefined();
    const known = new Set(inputsOf(definition).keys());
    for (const [key, from] of Object.entries(each)) {
      expect(found!.inputs!.map((one) => one.key)).toContain(key);
      if (from !== null) expect([...known]).toContain(from);
    }
    const kinds = inputsOfBulk({ ...bulkOf(procedure, step, found!.by[0] as "R08")! });
    for (const { kind } of [...kinds.shared, ...kinds.own])
      expect(["text", "date", "number", "longText", "choice", "flag"]).toContain(kind);
  }
  expect(bulkFor("R01")).toEqual([]);
});

test("numbers count on with their zeros", () => {
  expect(numberFrom("000009", 2)).toBe("000011");
  expect(numberFrom("250000900009", 1)).toBe("250000900010");
  expect(numberFrom("TU-1", 1)).toBeNull();
});

test("a bulk act is read case by case; an empty number follows from the first, a wrong id is left out", () => {
  const bulk = bulkOf("card", "appraise", "R12")!;
  const id = (n: number) => `00000000-0000-4000-8000-00000000000${n}`;
  const form = new FormData();
  for (const one of [id(1), id(2), id(3), "x"]) form.append("case", one);
  form.set(`seen.${id(1)}`, "batchSent");
  form.set(`cardNumber.${id(2)}`, "250000000777");
  form.set("first", "250000000001");
  const read = readBulk(bulk, form, TODAY);
  expect(read.ok && read.cases).toEqual([
    { id: id(1), seen: "batchSent", values: { cardNumber: "250000000001" }, issue: null },
    { id: id(2), seen: "", values: { cardNumber: "250000000777" }, issue: null },
    { id: id(3), seen: "", values: { cardNumber: "250000000002" }, issue: null },
  ]);
  form.delete("first");
  const bare = readBulk(bulk, form, TODAY);
  expect(bare.ok && bare.cases[0]).toMatchObject({ values: {}, issue: "missing" });
});
