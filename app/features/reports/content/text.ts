import type { PeriodKind } from "#app/features/reports/periods/rules.ts";
import type { ReportKey } from "#app/features/reports/rules.ts";
import type { Lang } from "#app/lib/lang.ts";

const roman = ["I", "II", "III", "IV"];

const vi = {
  titles: {
    monthly: "Báo cáo tháng của chi bộ",
    movement: "Báo cáo tăng, giảm đảng viên",
    dues: "Báo cáo thu, nộp đảng phí",
    directives: "Thực hiện chỉ đạo, nhiệm vụ",
    members: "Danh sách đảng viên",
    candidates: "Danh sách cảm tình Đảng, nguồn kết nạp",
    probationers: "Danh sách đảng viên dự bị đến hạn",
    transferBook: "Sổ giới thiệu sinh hoạt đảng",
    temporary: "Đảng viên sinh hoạt tạm thời (đi, đến)",
    exempt: "Đảng viên miễn, tạm miễn sinh hoạt",
  } as Record<ReportKey, string>,
  about: {
    monthly: "Đảng viên, sinh hoạt, đảng phí, nhiệm vụ của tháng; gửi lên cấp trên.",
    movement: "Đầu kỳ, tăng, giảm, cuối kỳ; mỗi số mở ra danh sách tên.",
    dues: "Đã thu, giữ lại, nộp lên, còn phải nộp, theo chi bộ.",
    directives: "Đã ban hành, đã đọc, đúng hạn, muộn, chưa xong, theo nơi nhận và nơi ban hành.",
    members: "Đảng viên của đơn vị đến hôm nay.",
    candidates: "Quần chúng ưu tú và cảm tình Đảng, theo bước hiện tại.",
    probationers: "Hết 12 tháng dự bị ngày nào, chi bộ phải họp trước ngày nào.",
    transferBook: "Ai chuyển đến, ai chuyển đi trong kỳ.",
    temporary: "Đang sinh hoạt tạm thời nơi khác, và khách đang ở đây.",
    exempt: "Ai đang được miễn, tạm miễn, từ ngày nào.",
  } as Record<ReportKey, string>,
  periods: {
    month: (year: string, turn: string) => `Tháng ${turn}/${year}`,
    quarter: (year: string, turn: string) => `Quý ${roman[Number(turn) - 1]}/${year}`,
    half: (year: string, turn: string) => `6 tháng ${turn === "1" ? "đầu" : "cuối"} năm ${year}`,
    year: (year: string) => `Năm ${year}`,
  } as Record<PeriodKind, (year: string, turn: string) => string>,
  asOf: (day: string) => `Tính đến ngày ${day}`,
  remark: (text: string) => `Ý kiến của đơn vị: ${text}`,
  party: "ĐẢNG CỘNG SẢN VIỆT NAM",
  place: (commune: string | null, day: string, month: string, year: string) =>
    `${commune === null ? "Ngày" : `${commune}, ngày`} ${day} tháng ${month} năm ${year}`,
  maker: "NGƯỜI LẬP BIỂU",
  signers: { cell: "T/M CHI BỘ", committee: "T/M CẤP UỶ" },
  signHere: "(ký, ghi rõ họ tên)",
  page: "Trang",
  footer: (time: string, day: string, who: string) =>
    `Chi Bộ Số. Lập lúc ${time} ngày ${day}. Người in: ${who}.`,
  kept: (time: string, day: string, sum: string) =>
    `Chi Bộ Số. Số liệu lúc gửi: ${time} ngày ${day}. Mã kiểm tra: ${sum}.`,
  forms: { movement: "1-BTCTW", transferBook: "10-SHĐ" } as Partial<Record<ReportKey, string>>,
  form: (form: string) => `Theo mẫu ${form}.`,
  sheet: "Thông tin",
  marks: {
    report: "Báo cáo",
    unit: "Đơn vị",
    period: "Kỳ, thời điểm",
    by: "Người xuất",
    at: "Lúc xuất",
    purpose: "Mục đích",
    lines: "Số dòng",
    rules: "Số liệu quy định",
    rulesOf: (day: string) => `theo các mức có hiệu lực ngày ${day}`,
    care: "Tệp của Chi Bộ Số: dùng đúng mục đích, không chuyển cho người khác, xoá khi xong việc.",
  },
};

/** The typed keys every language must have. */
export type ContentWords = typeof vi;

const en: ContentWords = {
  titles: {
    monthly: "Monthly report of the cell",
    movement: "Increase and decrease of members",
    dues: "Dues collected and sent up",
    directives: "Directives and how they were carried out",
    members: "List of members",
    candidates: "Sympathizers and candidates",
    probationers: "Probationary members whose time comes",
    transferBook: "Book of transfers",
    temporary: "Temporary stays (away and here)",
    exempt: "Members exempt from meetings",
  },
  about: {
    monthly: "Members, meeting, dues and work of the month; sent upward.",
    movement: "Opening, increase, decrease, closing; every figure opens its names.",
    dues: "Collected, kept, sent up and still to send, by cell.",
    directives: "Issued, read, in time, late and not done, by receiver and by issuer.",
    members: "The members of the unit as of today.",
    candidates: "Outstanding non-members and sympathizers, by their step.",
    probationers: "When the 12 months end, and by when the cell must meet.",
    transferBook: "Who came and who left in the period.",
    temporary: "Members staying elsewhere for a time, and guests here.",
    exempt: "Who is exempt, and since when.",
  },
  periods: {
    month: (year, turn) => `${turn}/${year}`,
    quarter: (year, turn) => `Quarter ${turn} of ${year}`,
    half: (year, turn) => `${turn === "1" ? "First" : "Second"} half of ${year}`,
    year: (year) => `Year ${year}`,
  },
  asOf: (day) => `As of ${day}`,
  remark: (text) => `The unit says: ${text}`,
  party: "COMMUNIST PARTY OF VIET NAM",
  place: (commune, day, month, year) =>
    `${commune === null ? "" : `${commune}, `}${day}/${month}/${year}`,
  maker: "DRAWN UP BY",
  signers: { cell: "FOR THE CELL", committee: "FOR THE COMMITTEE" },
  signHere: "(signature and full name)",
  page: "Page",
  footer: (time, day, who) => `Chi Bộ Số. Made at ${time} on ${day}. Printed by ${who}.`,
  kept: (time, day, sum) => `Chi Bộ Số. Figures as sent at ${time} on ${day}. Checksum: ${sum}.`,
  forms: { movement: "1-BTCTW", transferBook: "10-SHĐ" },
  form: (form) => `After form ${form}.`,
  sheet: "About",
  marks: {
    report: "Report",
    unit: "Unit",
    period: "Period, as of",
    by: "Taken out by",
    at: "At",
    purpose: "Purpose",
    lines: "Lines",
    rules: "Figures of rules",
    rulesOf: (day) => `those in force on ${day}`,
    care: "A file of Chi Bộ Số: use it for its purpose, pass it to nobody else, remove it when done.",
  },
};

/** Words that stand in reports themselves. */
export const contentText: Record<Lang, ContentWords> = { vi, en };
