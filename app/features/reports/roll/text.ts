import type { RollLine } from "#app/features/reports/roll/rules.ts";
import type { Lang } from "#app/lib/lang.ts";

const vi = {
  heads: {
    line: "Tiêu chí",
    now: "Kỳ này",
    before: "Cùng kỳ năm trước",
    share: "% so với cùng kỳ",
  },
  lines: {
    A: "A. Số đảng viên đầu kỳ",
    B: "B. Tăng trong kỳ",
    B1: "1. Kết nạp",
    B1r: "Trong đó: kết nạp lại",
    B2: "2. Chuyển đến",
    B2a: "a) Tỉnh khác chuyển đến",
    B2b: "b) Nơi khác trong tỉnh chuyển đến",
    B3: "3. Phục hồi đảng tịch",
    B4: "4. Chưa ghi lý do",
    C: "C. Giảm trong kỳ",
    C1: "1. Từ trần",
    C2: "2. Khai trừ",
    C3: "3. Xoá tên",
    C3p: "Trong đó: đảng viên dự bị",
    C4: "4. Xin ra khỏi Đảng",
    C5: "5. Chuyển đi",
    C5a: "a) Chuyển đi tỉnh khác",
    C5b: "b) Chuyển đi nơi khác trong tỉnh",
    C6: "6. Lý do khác hoặc chưa ghi",
    D: "D. Số đảng viên cuối kỳ (D = A + B - C)",
  } as Record<RollLine, string>,
  empty: "Chưa có số liệu.",
  counted:
    "Đếm đảng viên dự bị và chính thức sinh hoạt chính thức tại đơn vị lúc 24 giờ; khách sinh hoạt tạm thời không đếm. Chuyển giữa các chi bộ cùng đơn vị không là tăng, giảm của đơn vị.",
  entered: (people: string) =>
    `${people} đảng viên được nhập từ danh sách có sẵn trong kỳ: tính là có từ đầu, không phải tăng.`,
  adjusted: (locked: string, opening: string, difference: string) =>
    `Điều chỉnh: báo cáo kỳ trước đã khoá với số cuối kỳ ${locked}; đầu kỳ này là ${opening} (${difference}), do ghi muộn hoặc đính chính sau khi khoá.`,
  running: (day: string) => `Kỳ chưa hết: số cuối kỳ là số đến ${day}.`,
  notKept: "Cùng kỳ năm trước chưa có sổ biến động nên không so sánh.",
  reasonMissing: "Chưa ghi lý do",
};

/** The typed keys every language must have. */
export type RollWords = typeof vi;

const en: RollWords = {
  heads: { line: "Item", now: "This period", before: "Same period last year", share: "% of it" },
  lines: {
    A: "A. Members at the beginning",
    B: "B. Increase",
    B1: "1. Admitted",
    B1r: "Of these: admitted again",
    B2: "2. Transferred in",
    B2a: "a) From another province",
    B2b: "b) From elsewhere in the province",
    B3: "3. Membership restored",
    B4: "4. Reason not written",
    C: "C. Decrease",
    C1: "1. Deceased",
    C2: "2. Expelled",
    C3: "3. Name removed",
    C3p: "Of these: probationary",
    C4: "4. Left on request",
    C5: "5. Transferred out",
    C5a: "a) To another province",
    C5b: "b) Elsewhere in the province",
    C6: "6. Another reason, or none written",
    D: "D. Members at the end (D = A + B - C)",
  },
  empty: "No figures yet.",
  counted:
    "Probationary and official members at home in the unit at 24:00 are counted; guests are not. Moves between cells of one unit are no increase or decrease of it.",
  entered: (people) =>
    `${people} members were entered from existing lists in the period: they count from the beginning and are no increase.`,
  adjusted: (locked, opening, difference) =>
    `Adjustment: the report before was locked with ${locked} members at its end; this period opens with ${opening} (${difference}), since something was entered late or corrected.`,
  running: (day) => `The period is not over: its closing is that of ${day}.`,
  notKept: "The roll was not kept a year before, so nothing is compared.",
  reasonMissing: "No reason written",
};

/** Words of the movement of members. */
export const rollText: Record<Lang, RollWords> = { vi, en };
