/** The standard agenda of a cell meeting, as it stands in minutes: Vietnamese. @source procedures P01 */
export const standardAgenda = [
  "Điểm danh, bí thư khai mạc",
  "Thông tin thời sự, văn bản mới của cấp trên",
  "Tình hình đảng viên, quần chúng và việc thực hiện nhiệm vụ từ kỳ họp trước",
  "Thảo luận dự thảo nhiệm vụ tháng tới",
  "Công tác đảng viên: kết nạp, công nhận chính thức, đảng phí",
  "Biểu quyết nghị quyết",
  "Kết luận, bế mạc",
] as const;

/** A thematic meeting without the monthly part. */
export const thematicAgenda = [
  "Điểm danh, bí thư khai mạc",
  "Báo cáo chuyên đề",
  "Thảo luận chuyên đề",
  "Biểu quyết nghị quyết",
  "Kết luận, bế mạc",
] as const;

/** Any other meeting. */
export const plainAgenda = [
  "Điểm danh, nêu lý do cuộc họp",
  "Nội dung",
  "Kết luận, bế mạc",
] as const;

/** A meeting about discipline. */
export const disciplinaryAgenda = [
  "Điểm danh, nêu lý do cuộc họp",
  "Báo cáo sự việc, bản tự kiểm điểm",
  "Thảo luận",
  "Bỏ phiếu kín",
  "Kết luận, bế mạc",
] as const;

/** The item under which a resolution is voted on and its text stands. */
export const resolutionItem = "Biểu quyết nghị quyết";
