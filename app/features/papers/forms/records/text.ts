import type { FormName } from "#app/features/papers/forms/form/rules.ts";
import type { SupplementData } from "#app/features/papers/forms/records/schema.ts";
import { heading, inWords, para, personFields } from "#app/features/papers/parts/rules.ts";
import { line, open, type Block, type Line } from "#app/lib/paper/model.ts";

/** What these forms are called. */
export const names = {
  "3-hsd": {
    number: "3-HSĐV",
    vi: "Phiếu bổ sung hồ sơ đảng viên",
    en: "Yearly supplement of the record",
  },
} satisfies Record<string, FormName>;

/** Titles and heads of columns. */
export const recordWords = {
  title: "PHIẾU BỔ SUNG HỒ SƠ ĐẢNG VIÊN",
  year: (year: string | null): Line => line`Năm ${open(year, 8)}`,
  columns: { item: "Mục trong lý lịch", before: "Đã ghi trước đây", value: "Nay bổ sung, sửa đổi" },
  declarant: "NGƯỜI KHAI",
};

/** Who states the supplement. */
export const supplementPerson = ({ person }: SupplementData): Block[] => [
  personFields(
    person,
    ["name"],
    ["birthDate", "gender"],
    ["homeTown"],
    ["residence"],
    ["admittedOn", "officialOn"],
    ["cardNumber", "position"],
    ["cell"],
  ),
  heading("Những thay đổi của bản thân và gia đình từ lần khai trước"),
];

/** What stands in place of the list when nothing has changed. */
export const unchanged: Block = para(
  line`Trong năm, lý lịch của tôi không có gì thay đổi so với hồ sơ đang lưu.`,
);

/** The sentence of the declarant, and the day. */
export const supplementEnd = ({ remarks, statedOn }: SupplementData): Block[] => [
  ...(remarks === null ? [] : [para(line`Nói thêm: ${remarks}`)]),
  para(line`Tôi xin cam đoan những điều khai trên đây là đầy đủ và đúng sự thật.`),
  { kind: "paragraph", align: "right", line: inWords(statedOn) },
];

/** Who received it. */
export const receivedLine = (on: string | null): Block =>
  para(line`Cấp uỷ đã xem xét và tiếp nhận phiếu ${inWords(on)}.`);
