import type {
  AnswerData,
  AppraisalData,
  ChangeData,
  GeneralResolutionData,
  GradeData,
  SuspensionData,
} from "#app/features/papers/forms/general/schema.ts";
import { attendance, result } from "#app/features/papers/forms/admission/text.ts";
import type { FormName } from "#app/features/papers/forms/form/rules.ts";
import {
  fields,
  inWords,
  para,
  personFields,
  remark,
  shown,
} from "#app/features/papers/parts/rules.ts";
import type { PersonData } from "#app/features/papers/schema.ts";
import { bold, line, open, type Block, type Line } from "#app/lib/paper/model.ts";

/** What these forms are called. */
export const names = {
  "cell-resolution": {
    number: null,
    vi: "Nghị quyết của chi bộ về một đảng viên",
    en: "Resolution of the cell about a member",
  },
  "committee-resolution": {
    number: null,
    vi: "Nghị quyết của đảng uỷ cơ sở về một đảng viên",
    en: "Resolution of the grassroots committee about a member",
  },
  "7-knd": {
    number: "7-KNĐ",
    vi: "Báo cáo của đảng uỷ bộ phận thẩm định nghị quyết xét kết nạp",
    en: "Appraisal of an admission by the sectional committee",
  },
  "14-knd": {
    number: "14-KNĐ",
    vi: "Báo cáo của đảng uỷ bộ phận thẩm định nghị quyết xét công nhận chính thức",
    en: "Appraisal of a recognition by the sectional committee",
  },
  grade: {
    number: null,
    vi: "Quyết định xếp loại chất lượng đảng viên",
    en: "Decision on the grade of a member",
  },
  suspension: {
    number: null,
    vi: "Quyết định đình chỉ sinh hoạt đảng",
    en: "Decision of suspension",
  },
  change: {
    number: null,
    vi: "Quyết định bổ sung, sửa hồ sơ đảng viên",
    en: "Decision on a change of the record",
  },
  "appeal-answer": {
    number: null,
    vi: "Quyết định giải quyết khiếu nại",
    en: "Decision on an appeal",
  },
} satisfies Record<string, FormName>;

/** Titles, lines under them, and suffixes of open numbers. */
export const generalWords = {
  about: (subject: string | null): Line => line`về việc ${open(subject, 40)}`,
  cellNumber: "-NQ/CB",
  committeeNumber: "-NQ/ĐU",
  appraisal: "BÁO CÁO THẨM ĐỊNH",
  appraisalNumber: "-BC/ĐU",
  ofAdmission: line`nghị quyết của chi bộ xét, đề nghị kết nạp người vào Đảng`,
  ofRecognition: line`nghị quyết của chi bộ xét, đề nghị công nhận đảng viên chính thức`,
  grade: "xếp loại chất lượng đảng viên",
  suspension: "đình chỉ sinh hoạt đảng",
  change: "bổ sung, sửa hồ sơ đảng viên",
  answer: "giải quyết khiếu nại",
};

const who = (person: PersonData): Line =>
  line`đồng chí ${bold(person.name, 34)}, sinh ngày ${open(shown(person.birthDate))}, số thẻ đảng viên ${open(person.cardNumber, 16)}, đảng viên ${open(person.cell, 30)}`;

const carriedOut = ({ cell, name }: PersonData): Line =>
  line`${open(cell, 30)} và đồng chí ${bold(name, 34)} chịu trách nhiệm thi hành Quyết định này. Quyết định có hiệu lực kể từ ngày ký.`;

/** The resolution of a meeting about a member, from its first sentence. */
export function generalResolution(
  data: GeneralResolutionData,
  body: "cell" | "committee",
): Block[] {
  const met: Line =
    body === "cell"
      ? line`${open(data.cell ?? data.head.unit, 30)} họp để xét`
      : line`Ban Chấp hành ${open(data.head.unit, 30)} họp để xét đề nghị của ${open(data.cell, 30)} về việc`;
  return [
    para(line`Hôm nay, ${inWords(data.metOn)}, ${met} ${open(data.subject, 40)}.`),
    ...attendance(data, body),
    personFields(data.person, ["name"], ["birthDate", "cardNumber"], ["cell", "position"]),
    fields([remark("Sau khi nghe báo cáo và thảo luận, hội nghị nhận thấy", data.findings, 2)]),
    result(data),
    para(line`Hội nghị quyết nghị: ${open(data.concludes, 60)}.`),
  ];
}

/** The appraisal of the sectional committee. */
export function appraisal(data: AppraisalData): Block[] {
  return [
    { kind: "paragraph", line: line`Kính gửi: ${open(data.asks, 50)}`, align: "center" },
    para(
      line`Ngày ${open(shown(data.appraisedOn))}, ${open(data.head.unit, 30)} họp, thẩm định nghị quyết của ${open(data.cell, 30)} về:`,
    ),
    personFields(data.person, ["name"], ["birthDate", "gender"], ["homeTown"], ["occupation"]),
    fields([remark("Ý kiến thẩm định", data.opinion, 4)]),
    para(
      line`${open(data.head.unit, 30)} báo cáo và đề nghị ${open(data.asks, 34)} xem xét, quyết định.`,
    ),
  ];
}

/** The articles of the decision on a grade. @source procedures.md P06 */
export const gradeArticles = ({ person, year, grade }: GradeData): Line[] => [
  line`Xếp loại chất lượng năm ${open(year, 6)} đối với ${who(person)}: ${bold(grade, 30)}.`,
  line`Kết quả xếp loại được ghi vào hồ sơ đảng viên. Nếu không đồng ý, đảng viên có quyền khiếu nại theo quy định của Đảng.`,
  carriedOut(person),
];

/** The articles of the suspension. @source procedures.md P09, "Suspension" */
export const suspensionArticles = ({ person, from, ground, reason }: SuspensionData): Line[] => [
  line`Đình chỉ sinh hoạt đảng đối với ${who(person)}, kể từ ${inWords(from)}. Căn cứ: ${open(ground, 34)}. Lý do: ${open(reason, 50)}.`,
  line`Trong thời gian bị đình chỉ, đảng viên không dự sinh hoạt đảng và không được biểu quyết. Đình chỉ sinh hoạt không phải là hình thức kỷ luật.`,
  carriedOut(person),
];

/** The articles of the change of a record. @source procedures.md P13 */
export const changeArticles = (data: ChangeData): Line[] => [
  line`Ghi vào hồ sơ của ${who(data.person)}, mục ${bold(data.field, 20)}: từ “${open(data.before, 20)}” thành “${bold(data.value, 20)}”. Giấy tờ làm căn cứ: ${open(data.evidence, 40)}.`,
  line`Cấp uỷ nơi quản lý hồ sơ ghi nội dung này vào hồ sơ đảng viên và lưu giấy tờ làm căn cứ. Đảng viên có quyền phản ánh nếu thấy chưa đúng.`,
  carriedOut(data.person),
];

/** The articles of the answer to an appeal. @source procedures.md P06, P09, P10 */
export const answerArticles = (data: AnswerData): Line[] => [
  line`Giải quyết khiếu nại ngày ${open(shown(data.appealedOn))} của ${data.unit === null ? who(data.person) : line`${bold(data.unit, 34)}`}, đối với ${open(data.against, 40)}. Nội dung khiếu nại: ${open(data.appeal, 50)}.`,
  line`Kết quả giải quyết: ${bold(data.result, 50)}.`,
  data.unit === null
    ? carriedOut(data.person)
    : line`${open(data.unit, 34)} chịu trách nhiệm thi hành Quyết định này. Quyết định có hiệu lực kể từ ngày ký.`,
];
