import { expect, test } from "vitest";
import type { ReportContent } from "#app/features/reports/content/rules.ts";
import { reportPaper } from "#app/features/reports/paper/rules.ts";

const content = (people: number): ReportContent => ({
  title: "Sổ",
  unit: "Chi bộ A",
  above: "Đảng uỷ xã B",
  place: null,
  period: "Năm 2026",
  madeOn: "2026-11-29",
  orientation: "landscape",
  equation: null,
  notes: [],
  signer: "T/M CHI BỘ",
  parts: [
    {
      title: null,
      empty: "",
      columns: Array.from({ length: 14 }, (_, at) => ({
        key: String(at),
        head: `cột ${at + 1}`,
        kind: "text" as const,
        width: 10,
      })),
      lines: Array.from({ length: people }, (_, at) => ({
        key: String(at),
        cells: Array.from({ length: 14 }, (__, column) =>
          column === 0 ? at + 1 : `ô ${column + 1}`,
        ),
      })),
    },
  ],
});

test("a book of fourteen columns goes over facing pages: the same people left and right, each once", () => {
  const { blocks } = reportPaper(content(13), "", "vi");
  const tables = blocks.flatMap((block) => (block.kind === "table" ? [block] : []));
  expect(tables).toHaveLength(6);
  const [left, right] = [0, 1].map((side) => tables.filter((_, at) => at % 2 === side));
  const numbers = (of: typeof tables) => of.flatMap(({ rows }) => rows.map((row) => row[0]));
  expect(numbers(left!)).toEqual(Array.from({ length: 13 }, (_, at) => String(at + 1)));
  expect(numbers(right!)).toEqual(numbers(left!));
  expect(left![0]!.columns.map(({ head }) => head)).toEqual(
    ["1", "2", "3", "4", "5", "6", "7"].map((at) => `cột ${at}`),
  );
  expect(right![0]!.columns.map(({ head }) => head)).toEqual(
    ["1", "8", "9", "10", "11", "12", "13", "14"].map((at) => `cột ${at}`),
  );
  expect([left![0]!.numbered, right![0]!.numbered]).toEqual([true, 8]);
  expect(blocks.filter(({ kind }) => kind === "page")).toHaveLength(5);
});
