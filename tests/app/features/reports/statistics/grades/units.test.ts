import { expect, test } from "vitest";
import { orgType } from "#app/codes/org-type.ts";
import {
  partsOf,
  unitLines,
  type GradedUnit,
  type UnitPart,
} from "#app/features/reports/statistics/grades/units/rules.ts";
import { statisticsText } from "#app/features/reports/statistics/text.ts";

const { grassroots, grassrootsCell, dependentCell, commune, sectional } = orgType.codes;
const unit = (type: string, grade: string | null = null, isNew = false): GradedUnit => ({
  orgType: type,
  grade,
  isNew,
});
const figures = (part: UnitPart, units: readonly GradedUnit[]) =>
  Object.fromEntries(
    unitLines(part, units, {
      words: statisticsText.en.gradedUnits,
      newMonths: 6,
      lang: "en",
    }).map(({ key, cells }) => [key.replace(`${part}-`, ""), cells.slice(1)]),
  );

test("a grassroots cell is a cell and a grassroots organization, a sectional committee is counted nowhere", () => {
  expect(partsOf(grassrootsCell)).toEqual(["cells", "grassroots"]);
  expect(partsOf(dependentCell)).toEqual(["cells"]);
  expect(partsOf(grassroots)).toEqual(["grassroots"]);
  expect(partsOf(commune)).toEqual(["communes"]);
  expect(partsOf(sectional)).toEqual([]);
});

test("grades have their share of the rated, the rated theirs of all, and who is not rated is told why", () => {
  const cells = [
    unit(dependentCell, "E1"),
    unit(dependentCell, "E2"),
    unit(grassrootsCell, "E2"),
    unit(dependentCell, null, true),
    unit(dependentCell),
    unit(commune, "E1"),
  ];
  expect(figures("cells", cells)).toEqual({
    subject: [5, null],
    rated: [3, 60],
    E1: [1, 33.3],
    E2: [2, 66.7],
    E3: [0, 0],
    E4: [0, 0],
    notRated: [2, 40],
    new: [1, null],
    missing: [1, null],
  });
  expect(figures("grassroots", cells)).toMatchObject({ subject: [1, null], rated: [1, 100] });
});

test("a new unit that was rated all the same is rated, and over nothing there is no share", () => {
  expect(figures("cells", [unit(dependentCell, "E3", true)])).toMatchObject({
    new: [0, null],
    missing: [0, null],
  });
  expect(figures("communes", [unit(commune)])).toMatchObject({ rated: [0, 0], E1: [0, null] });
});
