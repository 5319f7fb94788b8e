import type { ReviewIssue } from "#app/features/procedures/reviews/schema.ts";
import type { Lang } from "#app/lib/lang.ts";

const vi = {
  title: "Kiểm điểm, xếp loại năm",
  titleOf: (year: number) => `Kiểm điểm, xếp loại năm ${year}`,
  none: "Chưa mở đợt kiểm điểm, xếp loại.",
  noneOpen: "Điền biểu mẫu bên dưới để mở đợt cho tất cả các đơn vị bên dưới.",
  noneWait: "Khi xã, phường mở đợt, bí thư chi bộ được báo và tiến độ hiện ở đây.",
  back: "Thủ tục",
  days: (self: string, cell: string, decide: string) =>
    `Đảng viên tự kiểm điểm trước ${self}; chi bộ họp trước ${cell}; quyết định trước ${decide}.`,
  open: "Mở đợt kiểm điểm, xếp loại",
  openWhy: "Các đơn vị bên dưới được báo ngay. Các hạn hiện ở đầu trang này.",
  above: (self: string, cell: string, decide: string) =>
    `Cấp trên: đảng uỷ tự kiểm điểm trước ${self}; thẩm định trước ${cell}; quyết định trước ${decide}.`,
  daysAbove: (self: string, cell: string, decide: string) =>
    `Đảng uỷ xã, phường tự kiểm điểm trước ${self}; thẩm định trước ${cell}; quyết định trước ${decide}.`,
  close: "Kết thúc đợt",
  closeWhy: "Hồ sơ đang làm vẫn làm tiếp được.",
  opened: "Đã mở đợt; các đơn vị đã được báo.",
  closed: "Đã kết thúc đợt.",
  twice: "Năm này đã có đợt, hoặc đang có một đợt chưa kết thúc.",
  year: "Năm",
  selfDueOn: "Hạn tự kiểm điểm",
  cellDueOn: "Hạn kiểm điểm, đề nghị mức",
  decideDueOn: "Hạn quyết định xếp loại",
  dayHint: "Ví dụ 26/01/2026.",
  guidance: "Hướng dẫn: tiêu chí, nhóm nhiệm vụ tương đồng",
  issues: {
    year: "Chỉ năm nay hoặc năm trước.",
    date: "Ghi ngày như 26/01/2026.",
    past: "Ngày này đã qua.",
    far: "Không quá 12 tháng.",
    order: "Hạn sau không sớm hơn hạn trước.",
    long: "Dài quá.",
  } satisfies Record<ReviewIssue, string>,
  show: "Xem năm",
  progress: "Tiến độ theo chi bộ",
  unit: "Chi bộ",
  rated: "Đã xếp loại",
  share: (done: number, all: number) => `${done} trên ${all}`,
  waiting: "Đang chờ",
  waits: (cell: number, appraisal: number, decision: number) =>
    [
      cell > 0 ? `chi bộ ${cell}` : "",
      appraisal > 0 ? `thẩm định ${appraisal}` : "",
      decision > 0 ? `quyết định ${decision}` : "",
    ]
      .filter(Boolean)
      .join(", ") || "–",
  cap: "Xuất sắc",
  capOf: (number: number, most: number) => `${number} (tối đa ${most})`,
  over: "Vượt tỷ lệ",
  own: "Xếp loại đơn vị",
  committees: "Đảng uỷ",
  committee: "Đảng uỷ",
  unitsRated: "Đơn vị trực thuộc đã xếp loại",
  committeesRated: (counts: string) => `Đảng uỷ đã xếp loại: ${counts}.`,
  total: (done: number, all: number) => `${done} trên ${all} đảng viên đã xếp loại.`,
  units: (counts: string) => `Chi bộ đã xếp loại: ${counts}.`,
  noUnits: "chưa có",
  capNote: "Số xuất sắc không quá 20 % số hoàn thành tốt (không phải của tổng số).",
  bulk: "Thẩm định hoặc quyết định hàng loạt",
  start: {
    unitReview: "Kiểm điểm của chi bộ",
    sectionReview: "Kiểm điểm của đảng uỷ bộ phận",
    grassrootsReview: "Kiểm điểm của đảng uỷ cơ sở",
    communeReview: "Kiểm điểm của đảng uỷ",
  } as Record<string, string>,
  grades: { E1: "xuất sắc", E2: "tốt", E3: "hoàn thành", E4: "không hoàn thành" },
};

const en: typeof vi = {
  title: "Yearly reviews",
  titleOf: (year) => `Reviews of ${year}`,
  none: "No reviews are open.",
  noneOpen: "Fill in the form below to open them for all units below.",
  noneWait: "Once the commune opens them, secretaries are told and the progress is shown here.",
  back: "Procedures",
  days: (self, cell, decide) =>
    `Own reviews by ${self}; meetings of the cells by ${cell}; decisions by ${decide}.`,
  open: "Open the reviews",
  openWhy: "The units below are told at once. The days are shown at the top of this page.",
  above: (self, cell, decide) =>
    `From above: committees review themselves by ${self}; appraisal by ${cell}; decisions by ${decide}.`,
  daysAbove: (self, cell, decide) =>
    `Own reviews of communes by ${self}; appraisal by ${cell}; decisions by ${decide}.`,
  close: "End the reviews",
  closeWhy: "Cases that run go on.",
  opened: "The reviews are open; the units were told.",
  closed: "The reviews are ended.",
  twice: "There were reviews for this year already, or others are still open.",
  year: "Year",
  selfDueOn: "Own reviews by",
  cellDueOn: "Reviews and proposals by",
  decideDueOn: "Decisions by",
  dayHint: "For example 26/01/2026.",
  guidance: "Guidance: criteria, groups of similar tasks",
  issues: {
    year: "This year or the last one only.",
    date: "Write the day as 26/01/2026.",
    past: "This day has passed.",
    far: "Within 12 months.",
    order: "Not before the day above.",
    long: "Too long.",
  },
  show: "Show the year",
  progress: "Progress by cell",
  unit: "Cell",
  rated: "Rated",
  share: (done, all) => `${done} of ${all}`,
  waiting: "Waiting",
  waits: (cell, appraisal, decision) =>
    [
      cell > 0 ? `cell ${cell}` : "",
      appraisal > 0 ? `appraisal ${appraisal}` : "",
      decision > 0 ? `decision ${decision}` : "",
    ]
      .filter(Boolean)
      .join(", ") || "–",
  cap: "Excellent",
  capOf: (number, most) => `${number} (at most ${most})`,
  over: "Over the cap",
  own: "The unit itself",
  committees: "Committees",
  committee: "Committee",
  unitsRated: "Units below that are rated",
  committeesRated: (counts) => `Committees that are rated: ${counts}.`,
  total: (done, all) => `${done} of ${all} members are rated.`,
  units: (counts) => `Cells that are rated: ${counts}.`,
  noUnits: "none yet",
  capNote: "Excellent grades are at most 20 % of the good ones, not of all.",
  bulk: "Appraise or decide many at once",
  start: {
    unitReview: "Review of the cell",
    sectionReview: "Review of the sectional committee",
    grassrootsReview: "Review of the grassroots committee",
    communeReview: "Review of the commune committee",
  },
  grades: { E1: "excellent", E2: "good", E3: "completed", E4: "not completed" },
};

/** The words of the yearly reviews of a commune. */
export const reviewsText: Record<Lang, typeof vi> = { vi, en };
