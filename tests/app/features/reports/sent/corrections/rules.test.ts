import { expect, test } from "vitest";
import { holds, type ReportContent } from "#app/features/reports/content/rules.ts";
import { correctable, withCorrections } from "#app/features/reports/sent/corrections/rules.ts";
import { readCorrections } from "#app/features/reports/sent/corrections/schema.ts";

const line = (key: string, now: number) => ({ key, cells: [key, now, 10, 0] });
const content = {
  parts: [
    {
      title: null,
      empty: "",
      columns: [
        { key: "line", head: "", kind: "text", width: 1 },
        { key: "now", head: "", kind: "number", width: 1 },
        { key: "before", head: "", kind: "number", width: 1 },
        { key: "share", head: "", kind: "share", width: 1 },
      ],
      lines: [line("A", 20), line("B", 2), line("C", 1), line("D", 21)],
    },
  ],
  equation: { opening: 20, increase: 2, decrease: 1, closing: 21 },
  notes: ["counted"],
} as unknown as ReportContent;
const why = "Quyết định về muộn";

test("a corrected figure is marked, explained first, and its share follows", () => {
  const changed = withCorrections(content, [{ line: "B", value: 3, why }], "vi");
  expect(changed.parts[0]!.lines[1]!.cells).toEqual(["B (số sửa tay)", 3, 10, 30]);
  expect(changed.notes).toEqual([expect.stringContaining(why), "counted"]);
  expect(holds(changed.equation!), "one figure alone breaks the sum").toBe(false);
  const both = [
    { line: "B", value: 3, why },
    { line: "D", value: 22, why },
  ];
  expect(holds(withCorrections(content, both, "vi").equation!)).toBe(true);
  expect(withCorrections(content, [], "vi")).toBe(content);
});

test("in a statistical form share and change follow the corrected figure, each of its own whole", () => {
  const columns = ["line", "now", "women", "share", "before", "change"].map((key) => ({
    key,
    kind: "number",
  }));
  const lines = [
    { key: "total", cells: ["total", 200, 90, 100, 100, 200] },
    { key: "women", cells: ["women", 90, 90, 45, 80, 112.5] },
  ];
  const form = { ...content, equation: null, parts: [{ title: null, empty: "", columns, lines }] };
  const changed = withCorrections(
    form as unknown as ReportContent,
    [{ line: "women", value: 100, why }],
    "vi",
  );
  expect(changed.parts[0]!.lines[1]!.cells.slice(1)).toEqual([100, 90, 50, 80, 125]);
});

test("only whole numbers can be corrected, each once and with a reason", () => {
  expect(correctable(content).map(({ key }) => key)).toEqual(["A", "B", "C", "D"]);
  const form = new FormData();
  for (const [name, value] of Object.entries({ line0: "A", value0: "1.020", why0: why }))
    form.set(name, value);
  expect(readCorrections(form)).toEqual({
    ok: true,
    corrections: [{ line: "A", value: 1020, why }],
  });
  for (const [name, value] of Object.entries({ line1: "A", value1: "-1", why1: "" }))
    form.set(name, value);
  expect(readCorrections(form)).toEqual({
    ok: false,
    issues: { line1: "twice", value1: "value", why1: "why" },
  });
});
