import { expect, test } from "vitest";
import { editionOf, splitDateWords, upgradeStatus } from "#app/record/upgrade.ts";
import { templateChecksum } from "#app/record/workbook.ts";

test("a workbook says its edition (fault 46)", () => {
  expect(editionOf("3.0", templateChecksum())).toBe("current");
  expect(editionOf("3.0", "00000000")).toBe("changed");
  expect(editionOf("2.1", null)).toBe("older");
  expect(editionOf("3.1", null)).toBe("newer");
  expect(editionOf(null, null)).toBe("unknown");
});

test("status words of older lists fall into our two fields", () => {
  expect(upgradeStatus("Đang sinh hoạt Đảng")).toEqual({ activity: "A1" });
  expect(upgradeStatus("Miễn SH")).toEqual({ activity: "A3", dateField: "exemption_date" });
  expect(upgradeStatus("Gián đoạn sinh hoạt")).toEqual({ activity: "A8", clarify: true });
  expect(upgradeStatus("Từ trần")).toEqual({ membership: "X1", dateField: "exit_date" });
  expect(upgradeStatus("Rời khỏi Đảng")).toEqual({ dateField: "exit_date", ask: "exit_reason" });
  expect(upgradeStatus("Giáo viên")).toBeNull();
});

test("words in brackets behind a date are split off", () => {
  expect(splitDateWords("16/09/2026 (Dự bị)")).toEqual({ date: "16/09/2026", words: "Dự bị" });
  expect(splitDateWords("16/09/2026")).toBeNull();
});
