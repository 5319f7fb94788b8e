import { expect, test } from "vitest";
import { officesLeft } from "#app/features/procedures/offices/plan.ts";
import type { UnitPlace } from "#app/features/procedures/facts/rules.ts";
import { factsOf, UNIT } from "#tests/app/features/procedures/facts.ts";

const held = ["cell", "grassroots", "commune", "province"].map((org_id) => ({
  id: org_id,
  org_id,
  to_date: null,
}));

/** The units whose offices end for somebody of the cell who goes there. */
function ending(other: Partial<UnitPlace> | null, isStaying = true) {
  const facts = factsOf({ org_id: "cell" });
  facts.record!.rows.positions = held as never;
  const place = { id: "new", communeId: null, provinceId: null, grassrootsId: null };
  const more = {
    unit: { ...UNIT, grassrootsId: "grassroots" },
    other: other === null ? null : { ...place, ...other },
  };
  return officesLeft("2026-06-01", isStaying, { ...facts, ...more }).map(({ id }) => id);
}

test("offices end with the cell and with the committees that are not above the new one", () => {
  const province = { provinceId: "province" };
  const commune = { ...province, communeId: "commune" };
  expect(ending({ ...commune, grassrootsId: "grassroots" })).toEqual(["cell"]);
  expect(ending(commune)).toEqual(["cell", "grassroots"]);
  expect(ending(province)).toEqual(["cell", "grassroots", "commune"]);
});

test("who leaves the Party, or this database, holds no office any more; an unknown destination takes those of the cell alone", () => {
  expect(ending(null, false)).toEqual(["cell", "grassroots", "commune", "province"]);
  expect(ending(null)).toEqual(["cell"]);
});
