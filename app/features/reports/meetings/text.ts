import type { Lang } from "#app/lib/lang.ts";

const vi = {
  heads: {
    unit: "Chi bộ",
    held: "Số kỳ sinh hoạt",
    thematic: "Trong đó chuyên đề",
    onTime: "Khoá biên bản đúng hạn",
    onTimeShare: "% đúng hạn",
    attendance: "% có mặt",
    unexcused: "Lượt vắng không lý do",
    score: "Điểm tự chấm, bình quân",
  },
  sum: "Cộng",
  met: (met: string, cells: string) => `${met} trên ${cells} chi bộ có sinh hoạt trong kỳ.`,
  counted:
    "Đếm kỳ sinh hoạt thường kỳ đã họp; % có mặt tính trên số phải dự họp, không tính người được miễn.",
  empty: "Chưa có chi bộ nào.",
  absentHeads: {
    ordinal: "STT",
    name: "Họ và tên",
    cell: "Chi bộ",
    months: "Tháng vắng không lý do",
    total: "Số tháng",
    seen: "Dự họp gần nhất",
    mark: "Cần xem xét",
  },
  absentEmpty: "Không ai vắng không lý do.",
  ground: (months: string) => `Đủ ${months} tháng trong năm`,
  absentCounted: (months: string) =>
    `Vắng không lý do từ ${months} tháng trong một năm là căn cứ xem xét xoá tên (không cần liên tiếp).`,
};

/** The typed keys every language must have. */
export type MeetingReportWords = typeof vi;

const en: MeetingReportWords = {
  heads: {
    unit: "Cell",
    held: "Meetings held",
    thematic: "Of these thematic",
    onTime: "Minutes closed in time",
    onTimeShare: "% in time",
    attendance: "% present",
    unexcused: "Absent without reason",
    score: "Own score, mean",
  },
  sum: "Total",
  met: (met, cells) => `${met} of ${cells} cells met in the period.`,
  counted:
    "Regular meetings that were held; presence is of those who had to come, without the exempt.",
  empty: "No cell yet.",
  absentHeads: {
    ordinal: "No.",
    name: "Name",
    cell: "Cell",
    months: "Months absent without reason",
    total: "Months",
    seen: "Last attended",
    mark: "To look into",
  },
  absentEmpty: "Nobody was absent without reason.",
  ground: (months) => `${months} months of the year reached`,
  absentCounted: (months) =>
    `Absence without reason in ${months} months of a year is a ground for removal (not necessarily consecutive).`,
};

/** Words of the reports on meetings and absences. */
export const meetingReportText: Record<Lang, MeetingReportWords> = { vi, en };
