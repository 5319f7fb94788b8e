import type { ScoreGrade } from "#app/features/meetings/scoring/rules.ts";
import type { Lang } from "#app/lib/lang.ts";

const vi = {
  title: "Tự chấm điểm buổi sinh hoạt",
  panel: "Chi bộ tự chấm",
  why: "Bí thư chấm sau khi chốt biên bản, theo mẫu của tỉnh nếu có. Điểm tính chung cho buổi họp, không chấm người nào; cấp trên xem được.",
  suggested:
    "Ba ô đầu đã điền gợi ý theo giờ mời họp, số có mặt, thời lượng ghi trong biên bản. Đồng chí sửa được.",
  assumed: "Tiêu chí và điểm tối đa là giả định, tỉnh đặt lại được ở trang tham số.",
  criteria: {
    preparation: "Chuẩn bị: nội dung, tài liệu, mời họp đúng hạn",
    attendance: "Đảng viên có mặt",
    order: "Nền nếp, thời lượng",
    contents: "Nội dung sát nhiệm vụ của chi bộ",
    discussion: "Thảo luận, phê bình và tự phê bình",
    resolution: "Kết luận, nghị quyết, phân công rõ người rõ việc",
  } as Record<string, string>,
  most: (most: string) => `Từ 0 đến ${most} điểm`,
  note: "Nhận xét",
  noteHint: "Ưu điểm, việc cần sửa cho kỳ sau.",
  save: "Lưu điểm",
  score: "Chấm điểm",
  again: "Chấm lại",
  of: (total: string, most: string) => `${total} trên ${most} điểm`,
  by: (name: string, day: string) => `${name} chấm ngày ${day}`,
  lines: "Từng tiêu chí",
  result: (points: string, grade: string) => `${points}, xếp loại ${grade}.`,
  line: (criterion: string, points: string, most: string) => `${criterion}: ${points}/${most}.`,
  remark: (note: string) => `Nhận xét: ${note}`,
  afterwards: (by: string) => `${by}, sau khi biên bản đã chốt.`,
  grades: {
    good: "Tốt",
    fair: "Khá",
    average: "Trung bình",
    weak: "Kém",
  } satisfies Record<ScoreGrade, string>,
  faults: {
    number: (most: string) => `Ghi một số nguyên từ 0 đến ${most}.`,
  },
  errorsTitle: "Chưa lưu điểm",
  state: "Chỉ chấm buổi sinh hoạt thường kỳ, chuyên đề đã chốt biên bản.",
};

/** The typed keys every language must have. */
export type ScoreWords = typeof vi;

const en: ScoreWords = {
  title: "Score the meeting",
  panel: "Own score of the cell",
  why: "The secretary scores once the minutes are closed, by the province's form where there is one. The points are of the meeting and of no person; the units above see them.",
  suggested:
    "The first three are filled in from the day of the invitation, the attendance and the length in the minutes. You may change them.",
  assumed: "Criteria and most points are assumed; the province can set others among the figures.",
  criteria: {
    preparation: "Preparation: contents, papers, invitation in time",
    attendance: "Attendance of members",
    order: "Order and length",
    contents: "Contents close to the cell's tasks",
    discussion: "Discussion, criticism and self-criticism",
    resolution: "Conclusions, resolution, who does what",
  },
  most: (most) => `From 0 to ${most} points`,
  note: "Remarks",
  noteHint: "What was good, what to mend next time.",
  save: "Save the score",
  score: "Score the meeting",
  again: "Score it again",
  of: (total, most) => `${total} of ${most} points`,
  by: (name, day) => `Scored by ${name} on ${day}`,
  lines: "By criterion",
  result: (points, grade) => `${points}, ${grade}.`,
  line: (criterion, points, most) => `${criterion}: ${points}/${most}.`,
  remark: (note) => `Remarks: ${note}`,
  afterwards: (by) => `${by}, after the minutes were closed.`,
  grades: { good: "Good", fair: "Fair", average: "Average", weak: "Weak" },
  faults: { number: (most) => `Enter a whole number from 0 to ${most}.` },
  errorsTitle: "The score was not saved",
  state: "Only regular and thematic meetings with closed minutes are scored.",
};

/** Words about how a cell scores its meetings. */
export const scoreText: Record<Lang, ScoreWords> = { vi, en };
