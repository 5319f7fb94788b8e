import type {
  ApplicationData,
  DelegatedData,
  IntroductionData,
  OpinionsData,
} from "#app/features/papers/forms/candidates/schema.ts";
import type { FormName } from "#app/features/papers/forms/form/rules.ts";
import { heading, inWords, para, personFields, shown } from "#app/features/papers/parts/rules.ts";
import { bold, line, open, type Block, type Line } from "#app/lib/paper/model.ts";

/** What these forms are called. */
export const names = {
  "1-knd": { number: "1-KNĐ", vi: "Đơn xin vào Đảng", en: "Application for admission" },
  "3-knd": {
    number: "3-KNĐ",
    vi: "Giấy giới thiệu người vào Đảng",
    en: "Letter of the introducing member",
  },
  "4-knd": {
    number: "4-KNĐ",
    vi: "Nghị quyết giới thiệu đoàn viên ưu tú vào Đảng",
    en: "Resolution of the Youth Union introducing somebody",
  },
  "5-knd": {
    number: "5-KNĐ",
    vi: "Tổng hợp ý kiến nhận xét đối với người vào Đảng",
    en: "Opinions about a candidate",
  },
  "9a-knd": {
    number: "9A-KNĐ",
    vi: "Quyết định kết nạp của đảng uỷ cơ sở được uỷ quyền",
    en: "Admission decided by a grassroots committee by delegation",
  },
  "12-knd": {
    number: "12-KNĐ",
    vi: "Tổng hợp ý kiến nhận xét đối với đảng viên dự bị",
    en: "Opinions about a probationary member",
  },
} satisfies Record<string, FormName>;

/** Titles, lines under them, offices of signers. */
export const candidateWords = {
  application: "ĐƠN XIN VÀO ĐẢNG",
  again: "ĐƠN XIN VÀO LẠI ĐẢNG",
  writer: "NGƯỜI LÀM ĐƠN",
  introduction: "GIẤY GIỚI THIỆU",
  introduces: line`người vào Đảng`,
  introducer: "NGƯỜI GIỚI THIỆU",
  resolution: "NGHỊ QUYẾT",
  youth: line`giới thiệu đoàn viên ưu tú vào Đảng`,
  youthSigner: "T/M BAN CHẤP HÀNH ĐOÀN",
  opinions: "TỔNG HỢP Ý KIẾN NHẬN XÉT",
  of: {
    admission: line`của tổ chức chính trị - xã hội và chi uỷ nơi cư trú đối với người vào Đảng`,
    recognition: line`của tổ chức chính trị - xã hội và chi uỷ nơi cư trú đối với đảng viên dự bị`,
  } satisfies Record<OpinionsData["of"], Line> as Record<OpinionsData["of"], Line>,
  decision: "kết nạp đảng viên",
};

const addressed = (unit: string | null): Block => ({
  kind: "paragraph",
  line: line`Kính gửi: ${open(unit, 50)}`,
  align: "center",
});

const written = (text: string | null, count: number): Block[] =>
  text === null ? [{ kind: "lines", count }] : [para([text])];

/** The application, written by the person's own hand. */
export function application({ person, to, introducers, again }: ApplicationData): Block[] {
  return [
    addressed(to),
    personFields(
      person,
      ["name", "birthDate"],
      ["homeTown"],
      ["ethnicGroup", "occupation"],
      ["residence"],
    ),
    para(
      line`Qua thời gian phấn đấu và được học tập, tôi hiểu mục đích, lý tưởng của Đảng, tự nguyện xin ${
        again ? "vào lại" : "gia nhập"
      } Đảng Cộng sản Việt Nam. Được đứng trong hàng ngũ của Đảng, tôi xin hứa:`,
    ),
    { kind: "lines", count: 6 },
    para(line`Người giới thiệu: ${open(introducers, 50)}.`),
    para(
      line`Tôi làm đơn này kính đề nghị chi bộ và đảng uỷ xét cho tôi được ${
        again ? "vào lại" : "vào"
      } Đảng. Nếu được kết nạp, tôi xin thực hiện đầy đủ nhiệm vụ đảng viên và điều đã hứa.`,
    ),
  ];
}

/** What the introducing member vouches for. */
export function introduction(data: IntroductionData): Block[] {
  const { introducer, person } = data;
  return [
    addressed(introducer.cell ?? data.head.unit),
    personFields(introducer, ["name", "birthDate"], ["officialOn", "position"]),
    para(
      line`Tôi cùng công tác, sinh hoạt với quần chúng ${bold(person.name, 34)}, sinh ${inWords(person.birthDate)}, từ tháng ${open(shown(data.since), 10)} đến nay. Tôi giới thiệu những điểm chính như sau:`,
    ),
    heading("1. Phẩm chất chính trị, đạo đức, lối sống"),
    ...written(data.conduct, 3),
    heading("2. Năng lực công tác"),
    ...written(data.ability, 3),
    heading("3. Khuyết điểm, hạn chế"),
    ...written(data.weaknesses, 2),
    para(
      line`Tôi chịu trách nhiệm trước Đảng về lời giới thiệu của mình và đề nghị chi bộ xét, kết nạp ${bold(person.name, 34)} vào Đảng.`,
    ),
  ];
}

/** The resolution of the Youth Union; its vote is left to its own pen. */
export function youthResolution({ person }: OpinionsData): Block[] {
  return [
    para(
      line`Ngày ${open(null, 16)}, Ban Chấp hành Đoàn ${open(null, 40)} họp xét, giới thiệu đoàn viên ưu tú vào Đảng. Tổng số uỷ viên ${open(null, 6)}, có mặt ${open(null, 6)}.`,
    ),
    personFields(person, ["name", "birthDate"], ["homeTown"], ["residence"], ["occupation"]),
    heading("Nhận xét về đoàn viên"),
    { kind: "lines", count: 6 },
    para(
      line`Tán thành ${open(null, 6)} đồng chí, không tán thành ${open(null, 6)} đồng chí. Ban Chấp hành Đoàn giới thiệu đoàn viên ${bold(person.name, 34)} để chi bộ xét, kết nạp vào Đảng.`,
    ),
  ];
}

/** The opinions, each part by itself, for the cell to put together. */
export function opinions({ person, organizations, residence, of }: OpinionsData): Block[] {
  return [
    of === "admission"
      ? personFields(person, ["name", "birthDate"], ["homeTown"], ["residence"], ["occupation"])
      : personFields(person, ["name", "birthDate"], ["residence"], ["admittedOn", "cell"]),
    heading("1. Ý kiến của tổ chức chính trị - xã hội nơi làm việc, học tập"),
    ...written(organizations, 5),
    para(
      line`Tổng số người được hỏi ${open(null, 6)}, tán thành ${open(null, 6)}, không tán thành ${open(null, 6)}; lý do không tán thành: ${open(null, 30)}.`,
    ),
    heading("2. Ý kiến của chi uỷ hoặc chi bộ nơi cư trú"),
    ...written(residence, 5),
    para(
      line`Tổng số người được hỏi ${open(null, 6)}, tán thành ${open(null, 6)}, không tán thành ${open(null, 6)}; lý do không tán thành: ${open(null, 30)}.`,
    ),
  ];
}

/** The articles of a decision by delegation. */
export function delegatedArticles({ person, cell }: DelegatedData): Line[] {
  return [
    line`Kết nạp quần chúng ${bold(person.name, 34)}, sinh ${inWords(person.birthDate)}, quê quán: ${open(person.homeTown, 34)}, vào Đảng Cộng sản Việt Nam, theo uỷ quyền của cấp uỷ cấp trên trực tiếp.`,
    line`${open(cell, 30)} và quần chúng ${bold(person.name, 34)} chịu trách nhiệm thi hành Quyết định này. Chi bộ tổ chức lễ kết nạp và phân công đảng viên giúp đỡ theo Điều lệ Đảng.`,
  ];
}
