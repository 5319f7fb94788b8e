import { expect, test } from "vitest";
import { directivesBody, type ReceivedDirective } from "#app/features/reports/directives/rules.ts";

const one = (over: Partial<ReceivedDirective>): ReceivedDirective => ({
  receiver: "Chi bộ A",
  issuer: "Đảng uỷ xã",
  isRead: true,
  outcome: "onTime",
  ...over,
});

test("every outcome is counted at the receiver and at the issuer, and the last line sums them up", () => {
  const { parts } = directivesBody(
    [
      one({}),
      one({ outcome: "late" }),
      one({ receiver: "Chi bộ B", outcome: "notDone", isRead: false }),
      one({ receiver: "Chi bộ B", outcome: "running" }),
      one({ receiver: "Chi bộ B", outcome: "cancelled" }),
    ],
    "vi",
  );
  const [receivers, issuers] = parts.map(({ lines }) => lines.map(({ cells }) => cells));
  expect(receivers).toEqual([
    ["Chi bộ B", 2, 1, 0, 0, 1, 1, 0],
    ["Chi bộ A", 2, 2, 1, 1, 0, 0, 50],
    ["Cộng", 4, 3, 1, 1, 1, 1, 33.3],
  ]);
  expect(issuers![0]).toEqual(["Đảng uỷ xã", 4, 3, 1, 1, 1, 1, 33.3]);
});

test("what is only under way has a dash for its share, and nothing at all has no lines", () => {
  const running = directivesBody([one({ outcome: "running" })], "vi");
  expect(running.parts[0]!.lines[0]!.cells.at(-1)).toBeNull();
  expect(directivesBody([one({ outcome: "cancelled" })], "vi").parts[0]!.lines).toEqual([]);
});
