import type { FormName } from "#app/features/papers/forms/form/rules.ts";
import type { LetterData } from "#app/features/papers/forms/transfer/schema.ts";
import { inWords, para, personFields, shown } from "#app/features/papers/parts/rules.ts";
import { paperWords } from "#app/features/papers/text.ts";
import { bold, line, open, type Block, type Line } from "#app/lib/paper/model.ts";

/** What these forms are called. */
export const names = {
  "letter-official": {
    number: null,
    vi: "Giấy giới thiệu sinh hoạt đảng chính thức, trong nước",
    en: "Letter of introduction: official, domestic",
  },
  "letter-temporary": {
    number: null,
    vi: "Giấy giới thiệu sinh hoạt đảng tạm thời",
    en: "Letter of introduction: temporary",
  },
  "letter-internal": {
    number: null,
    vi: "Giấy giới thiệu sinh hoạt đảng nội bộ",
    en: "Letter of introduction: internal",
  },
  "letter-abroad": {
    number: null,
    vi: "Giấy giới thiệu sinh hoạt đảng ra nước ngoài",
    en: "Letter of introduction: abroad",
  },
  "10-shd": {
    number: "10-SHĐ",
    vi: "Sổ giới thiệu sinh hoạt đảng",
    en: "Register of introductions",
  },
} satisfies Record<string, FormName>;

/** The kinds of letters. */
export type LetterKind = "official" | "temporary" | "internal" | "abroad";

/** Titles and what belongs to each kind. */
export const transferWords = {
  title: "GIẤY GIỚI THIỆU SINH HOẠT ĐẢNG",
  kinds: {
    official: line`(chính thức, trong nước)`,
    temporary: line`(tạm thời)`,
    internal: line`(nội bộ)`,
    abroad: line`(ra nước ngoài)`,
  } satisfies Record<LetterKind, Line> as Record<LetterKind, Line>,
  number: "-GGT/ĐU",
  register: "SỔ GIỚI THIỆU SINH HOẠT ĐẢNG",
  year: (year: string | null): Line => line`Năm ${open(year, 8)}`,
  columns: {
    on: "Ngày",
    name: "Họ và tên, ngày sinh",
    admission: "Ngày vào Đảng, chính thức",
    card: "Số thẻ",
    from: "Nơi đi",
    to: "Nơi đến",
    kind: "Loại",
    direction: "Đi, đến",
  },
};

/** A letter from its address to the sentence that asks the receiver for something. */
export function letter(data: LetterData, kind: LetterKind): Block[] {
  const { person } = data;
  return [
    { kind: "paragraph", align: "center", line: line`Kính gửi: ${bold(data.to, 60)}` },
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
    para(asked(data, kind)),
    para(
      line`Lý do chuyển: ${open(data.reason, 60)}. Đảng phí đã đóng đến hết tháng ${open(shown(data.duesPaidTo), 10)}.`,
    ),
    para(line`Hồ sơ kèm theo: ${open(data.enclosures, 70)}.`),
    ...(kind === "official"
      ? []
      : [
          para(
            line`Đề nghị ${open(data.to, 34)} tiếp nhận và tạo điều kiện để đồng chí ${bold(person.name, 34)} sinh hoạt đảng.`,
          ),
        ]),
  ];
}

function asked(
  { from, to, country, validFrom, validTo, person }: LetterData,
  kind: LetterKind,
): Line {
  const who = line`Giới thiệu đồng chí ${bold(person.name, 34)}, đang sinh hoạt đảng tại ${open(from ?? person.cell, 34)},`;
  switch (kind) {
    case "official":
      return line`${who} về sinh hoạt đảng chính thức tại ${open(to, 44)}.`;
    case "temporary":
      return line`${who} đến sinh hoạt đảng tạm thời tại ${open(to, 44)}, từ ${inWords(validFrom)} đến ${inWords(validTo)}. Hết thời hạn, đồng chí trở về sinh hoạt tại nơi đi.`;
    case "internal":
      return line`${who} chuyển sinh hoạt đảng trong cùng đảng bộ đến ${open(to, 44)}, kể từ ${inWords(validFrom)}.`;
    case "abroad":
      return line`${who} đến sinh hoạt đảng tại ${open(to, 34)}, nước ${open(country, 20)}, từ ${inWords(validFrom)} đến ${inWords(validTo)}.`;
  }
}

/** One box of the official letter: who introduces to whom, with room for the seal. */
export function passageBox(
  number: number,
  passage: LetterData["passages"][number] | undefined,
): Block[] {
  const { from = null, to = null, on = null, name = null } = passage ?? {};
  return [
    { kind: "heading", line: line`Ô ${String(number)}`, align: "left" },
    {
      kind: "fields",
      rows: [[{ label: "Kính gửi", value: to }], [{ label: "Nơi giới thiệu", value: from }]],
    },
    { kind: "paragraph", align: "right", line: inWords(on) },
    { kind: "signatures", places: [{ titles: [], note: paperWords.sealNote, name }] },
  ];
}

/** What the receiver sends back, to be cut off. */
export function returnSlip(data: LetterData): Block[] {
  return [
    { kind: "heading", align: "center", line: ["PHIẾU BÁO ĐÃ TIẾP NHẬN ĐẢNG VIÊN"] },
    {
      kind: "paragraph",
      align: "left",
      line: line`Kính gửi: ${open(data.from ?? data.head.unit, 60)}`,
    },
    {
      kind: "paragraph",
      align: "left",
      line: line`Đồng chí ${bold(data.person.name, 34)}, sinh ngày ${open(shown(data.person.birthDate))}, số thẻ đảng viên ${open(data.person.cardNumber, 20)}, đã được tiếp nhận về sinh hoạt đảng tại ${open(null, 44)} kể từ ${inWords(null)}.`,
    },
    {
      kind: "signatures",
      places: [{ titles: ["T/M CẤP UỶ NƠI TIẾP NHẬN"], note: paperWords.sealNote, name: null }],
    },
  ];
}
