import type { Lang } from "#app/lib/lang.ts";

const vi = {
  title: "Không còn trong bảng thu, chưa tất toán",
  why: "Những đồng chí này đã chuyển đi hoặc thôi sinh hoạt mà còn nợ hoặc còn dư ở chi bộ. Mở từng người để thu nốt hoặc trả lại tiền dư.",
  heads: { name: "Họ tên", due: "Còn phải nộp, đồng", credit: "Còn dư, đồng", act: "Việc" },
  open: "Xem",
  away: "Đang chuyển sinh hoạt, chi bộ không thu sau tháng ghi trên giấy giới thiệu",
  awayWhy:
    "Chi bộ nơi đến thu những tháng tiếp theo khi tiếp nhận. Nếu không chuyển nữa, các tháng đó tự vào bảng thu của chi bộ này.",
};

/** The typed keys every language must have. */
export type MovingDuesWords = typeof vi;

const en: MovingDuesWords = {
  title: "On the sheet no longer, not settled",
  why: "These people have moved on or left, and still owe the cell or have something there. Open each to collect the rest or to give it back.",
  heads: { name: "Name", due: "Still due, đồng", credit: "In credit, đồng", act: "Act" },
  open: "See",
  away: "On the way to another unit; the cell asks nothing after the month of the letter",
  awayWhy:
    "The receiving cell is asked for the months after it once it lists them. Where nobody moves after all, they come onto the sheet of this cell by themselves.",
};

/** Words of dues of somebody who moves, in both languages. */
export const movingDuesText: Record<Lang, MovingDuesWords> = { vi, en };
