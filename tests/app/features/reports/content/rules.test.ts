import { expect, test } from "vitest";
import {
  firstLines,
  holds,
  peopleIn,
  percentOf,
  shownValue,
  type ReportContent,
} from "#app/features/reports/content/rules.ts";

test("shares have one decimal, half up, and a dash over nothing", () => {
  expect([percentOf(1, 3), percentOf(2, 3), percentOf(1, 8), percentOf(5, 4)]).toEqual([
    33.3, 66.7, 12.5, 125,
  ]);
  expect(percentOf(3, 0)).toBeNull();
  expect(shownValue(percentOf(3, 0), "share", "vi")).toBe("–");
});

test("figures are written in the language of the reader, nothing as a dash, missing words as nothing", () => {
  expect(shownValue(1234567, "number", "vi")).toBe("1.234.567");
  expect(shownValue(1234.5, "share", "en")).toBe("1,234.5");
  expect(shownValue(100, "share", "vi")).toBe("100,0");
  expect([shownValue(null, "number", "vi"), shownValue(null, "text", "vi")]).toEqual(["–", ""]);
  expect(shownValue("001", "date", "vi")).toBe("001");
});

test("a sum that does not come out is seen", () => {
  expect(holds({ opening: 10, increase: 2, decrease: 1, closing: 11 })).toBe(true);
  expect(holds({ opening: 10, increase: 2, decrease: 1, closing: 12 })).toBe(false);
});

test("the first lines are those of the first parts, and people are named once", () => {
  const part = (...ids: string[]) => ({
    title: null,
    columns: [],
    empty: "",
    lines: ids.map((id) => ({ key: id, memberId: id, cells: [] })),
  });
  const content = { parts: [part("a", "b"), part("b", "c")] } as unknown as ReportContent;
  const { all, shown, content: cut } = firstLines(content, 3);
  expect([all, shown, cut.parts.map(({ lines }) => lines.length)]).toEqual([4, 3, [2, 1]]);
  expect(peopleIn(content)).toEqual(["a", "b", "c"]);
});
