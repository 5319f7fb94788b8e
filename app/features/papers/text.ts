import type { SignerLevel } from "#app/features/papers/schema.ts";
import type { Lang } from "#app/lib/lang.ts";
import { line, open, type Line } from "#app/lib/paper/model.ts";

/**
 * Words of the papers themselves. They are Vietnamese in either language of the interface: a signed paper
 * is read by those to whom it goes.
 *
 * @source reports.md, common header; ui §14
 */
export const paperWords = {
  party: "ĐẢNG CỘNG SẢN VIỆT NAM",
  page: "Trang",
  number: "Số",
  place: (place: string | null, date: Line): Line => line`${open(place, 8)}, ${date}`,
  date: (day: string | null, month: string | null, year: string | null): Line =>
    line`ngày ${open(day, 4)} tháng ${open(month, 4)} năm ${open(year, 4)}`,
  footnote: (form: string) => `Theo mẫu ${form} (vẽ lại)`,
  /** The word of a Party organization in its name, and that of its committee. */
  committees: [
    ["Đảng bộ tỉnh ", "Tỉnh uỷ "],
    ["Đảng bộ thành phố ", "Thành uỷ "],
    ["Đảng bộ ", "Đảng uỷ "],
  ] as const,
  recipients: "Nơi nhận:",
  filed: "Lưu hồ sơ.",
  secretary: "BÍ THƯ",
  deputy: "PHÓ BÍ THƯ",
  signNote: "(Ký, ghi rõ họ tên)",
  sealNote: "(Ký, đóng dấu, ghi rõ họ tên)",
  boardHead: "TRƯỞNG BAN",
  boardDeputy: "PHÓ TRƯỞNG BAN",
  /** In whose name: the line above the office of the signer. */
  signers: {
    cell: "T/M CHI BỘ",
    cellCommittee: "T/M CHI UỶ",
    section: "T/M ĐẢNG UỶ BỘ PHẬN",
    grassroots: "T/M ĐẢNG UỶ",
    commune: "T/M BAN THƯỜNG VỤ",
    communeOffice: "BAN XÂY DỰNG ĐẢNG",
    province: "T/M BAN THƯỜNG VỤ",
    provinceOffice: "BAN TỔ CHỨC",
  } satisfies Record<SignerLevel, string> as Record<SignerLevel, string>,
  /** Who decides, in the middle of a decision. */
  deciders: {
    cell: "CHI BỘ QUYẾT ĐỊNH:",
    cellCommittee: "CHI UỶ QUYẾT ĐỊNH:",
    section: "ĐẢNG UỶ BỘ PHẬN QUYẾT ĐỊNH:",
    grassroots: "BAN CHẤP HÀNH ĐẢNG BỘ QUYẾT ĐỊNH:",
    commune: "BAN THƯỜNG VỤ ĐẢNG UỶ QUYẾT ĐỊNH:",
    communeOffice: "QUYẾT ĐỊNH:",
    province: "BAN THƯỜNG VỤ TỈNH UỶ QUYẾT ĐỊNH:",
    provinceOffice: "QUYẾT ĐỊNH:",
  } satisfies Record<SignerLevel, string> as Record<SignerLevel, string>,
  /** What follows the open number of a decision. */
  decisionNumber: {
    cell: "-QĐ/CB",
    cellCommittee: "-QĐ/CB",
    section: "-QĐ/ĐUBP",
    grassroots: "-QĐ/ĐU",
    commune: "-QĐ/ĐU",
    communeOffice: "-QĐ/BXDĐ",
    province: "-QĐ/TU",
    provinceOffice: "-QĐ/BTC",
  } satisfies Record<SignerLevel, string> as Record<SignerLevel, string>,
  decision: "QUYẾT ĐỊNH",
  resolution: "NGHỊ QUYẾT",
  charter: line`Căn cứ Điều lệ Đảng Cộng sản Việt Nam;`,
  ground: (text: string | null): Line => line`Căn cứ ${open(text, 60)};`,
  proposal: (by: string | null): Line => line`Xét đề nghị của ${open(by, 44)},`,
  article: (number: number) => `Điều ${number}.`,
  maker: "NGƯỜI LẬP BIỂU",
  ordinal: "STT",
  note: "Ghi chú",
  total: (people: number | null): Line =>
    line`Tổng số: ${open(people === null ? null : String(people), 6)} đồng chí.`,

  person: {
    name: "Họ và tên",
    birthDate: "Ngày sinh",
    gender: "Giới tính",
    ethnicGroup: "Dân tộc",
    homeTown: "Quê quán",
    residence: "Nơi cư trú",
    occupation: "Nghề nghiệp, nơi làm việc",
    position: "Chức vụ",
    cell: "Sinh hoạt tại chi bộ",
    admittedOn: "Ngày kết nạp",
    officialOn: "Ngày chính thức",
    cardNumber: "Số thẻ đảng viên",
  },
};

const vi = {
  title: "Mẫu giấy tờ",
  sub: "Mở từng mẫu để in bản trống, hoặc tải tệp Word rồi điền trên máy.",
  about:
    "Các mẫu do Chi Bộ Số vẽ lại theo tên mẫu trong hướng dẫn nghiệp vụ. Câu chữ là của Chi Bộ Số; trước khi dùng chính thức, cấp uỷ đối chiếu với phụ lục đã ban hành.",
  code: "Số mẫu",
  form: "Tên giấy tờ",
  issuer: "Ai lập",
  file: "Tệp Word",
  download: "Tải\u00a0DOCX",
  caption: (family: string) => `${family}: số mẫu, tên giấy tờ, ai lập, tệp Word`,
  printTitle: (form: string) => `In: ${form}`,
  printSub: "Bản trống để điền tay. In bằng nút bên phải hoặc phím Ctrl + P.",
  back: "Mẫu giấy tờ",
  families: {
    admission: "Kết nạp đảng viên",
    recognition: "Công nhận đảng viên chính thức",
    transfer: "Chuyển sinh hoạt đảng",
    cards: "Thẻ đảng viên",
    honors: "Huy hiệu Đảng, khen thưởng",
    leaving: "Miễn sinh hoạt, kỷ luật, ra khỏi Đảng, từ trần",
    cells: "Chi bộ, chi uỷ",
    review: "Xếp loại, sửa hồ sơ",
  },
  issuers: {
    member: "Đảng viên",
    helper: "Đảng viên giúp đỡ",
    union: "Đoàn Thanh niên, Công đoàn",
    cell: "Chi bộ",
    section: "Đảng uỷ bộ phận",
    grassroots: "Đảng uỷ cơ sở",
    commune: "Đảng uỷ cấp xã",
    province: "Tỉnh uỷ, thành uỷ",
  },
};

/** The typed keys every language must have. */
export type PapersWords = typeof vi;

const en: PapersWords = {
  title: "Forms",
  sub: "Open a form to print it blank, or download the Word file and fill it in.",
  about:
    "The forms are re-drawn by Chi Bộ Số after the names in the technical guidance. The wording is ours; before official use the committee compares it with the published annex. The papers themselves are in Vietnamese.",
  code: "Form",
  form: "Title",
  issuer: "Drawn up by",
  file: "Word file",
  download: "Download\u00a0DOCX",
  caption: (family) => `${family}: form, title, drawn up by, Word file`,
  printTitle: (form) => `Print: ${form}`,
  printSub: "Blank, to be filled in by hand. Print with the button at the right or Ctrl + P.",
  back: "Forms",
  families: {
    admission: "Admission",
    recognition: "Official recognition",
    transfer: "Transfer of Party activity",
    cards: "Party cards",
    honors: "Party badges, rewards",
    leaving: "Exemption, discipline, leaving, death",
    cells: "Cells and cell committees",
    review: "Grades, changes of records",
  },
  issuers: {
    member: "Member",
    helper: "Helper",
    union: "Youth Union, trade union",
    cell: "Cell",
    section: "Sectional committee",
    grassroots: "Grassroots committee",
    commune: "Commune committee",
    province: "Provincial committee",
  },
};

/** Words of the catalog of forms. */
export const papersText: Record<Lang, PapersWords> = { vi, en };
