import { expect, test } from "vitest";
import { readOperation } from "#app/features/reorganizations/operations/schema.ts";

const formOf = (fields: Record<string, string>): FormData => {
  const form = new FormData();
  for (const [name, value] of Object.entries(fields)) form.set(name, value);
  return form;
};
const commune = {
  kind: "establish",
  code: "PT-9",
  name: "Đảng bộ xã Mới",
  orgType: "XP",
  parent: "PT",
};

test("a new commune is founded with the region of its minimum wage, or not at all (P11.1, P17)", () => {
  expect(readOperation(formOf(commune))).toEqual({
    ok: false,
    issues: { wageRegion: "wageRegionMissing" },
  });
  expect(readOperation(formOf({ ...commune, wageRegion: "V" })).ok).toBe(false);
  expect(readOperation(formOf({ ...commune, wageRegion: "III" }))).toMatchObject({
    ok: true,
    value: { wageRegion: "III" },
  });
  expect(
    readOperation(formOf({ ...commune, orgType: "CBCS" })).ok,
    "a cell has its commune's",
  ).toBe(true);
});

test("only what is wound up is dissolved by discipline (O9)", () => {
  const leaving = { unit: "A", into: "B", discipline: "1" };
  expect(readOperation(formOf({ kind: "dissolve", ...leaving }))).toMatchObject({
    value: { isDiscipline: true, closes: true },
  });
  const split = readOperation(formOf({ kind: "split", ...leaving }));
  expect(split.ok && "isDiscipline" in split.value).toBe(false);
});
