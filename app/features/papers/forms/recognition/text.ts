import type { ResolutionData } from "#app/features/papers/forms/admission/schema.ts";
import { attendance, result } from "#app/features/papers/forms/admission/text.ts";
import type { FormName } from "#app/features/papers/forms/form/rules.ts";
import type {
  AssessmentData,
  RecognitionDecisionData,
  SelfReviewData,
} from "#app/features/papers/forms/recognition/schema.ts";
import {
  fields,
  heading,
  inWords,
  para,
  personFields,
  remark,
  shown,
} from "#app/features/papers/parts/rules.ts";
import { bold, line, open, type Block, type Line } from "#app/lib/paper/model.ts";

/** What these forms are called. */
export const names = {
  "10-knd": {
    number: "10-KNĐ",
    vi: "Bản tự kiểm điểm của đảng viên dự bị",
    en: "Self-review of a probationary member",
  },
  "11-knd": {
    number: "11-KNĐ",
    vi: "Bản nhận xét đảng viên dự bị của người giúp đỡ",
    en: "The helper's assessment of a probationary member",
  },
  "13-knd": {
    number: "13-KNĐ",
    vi: "Nghị quyết của chi bộ công nhận đảng viên chính thức",
    en: "Resolution of the cell on official recognition",
  },
  "15-knd": {
    number: "15-KNĐ",
    vi: "Nghị quyết của đảng uỷ cơ sở công nhận đảng viên chính thức",
    en: "Resolution of the grassroots committee on official recognition",
  },
  "16-knd": {
    number: "16-KNĐ",
    vi: "Quyết định công nhận đảng viên chính thức",
    en: "Decision of official recognition",
  },
} satisfies Record<string, FormName>;

/** Titles, lines under them, suffixes of open numbers, offices of signers. */
export const recognitionWords = {
  selfReview: "BẢN TỰ KIỂM ĐIỂM",
  ofProbationary: line`của đảng viên dự bị`,
  assessment: "BẢN NHẬN XÉT",
  byHelper: line`đảng viên dự bị, của đảng viên được phân công giúp đỡ`,
  subtitle: line`xét, công nhận đảng viên chính thức`,
  decision: "công nhận đảng viên chính thức",
  cellNumber: "-NQ/CB",
  committeeNumber: "-NQ/ĐU",
  writer: "NGƯỜI TỰ KIỂM ĐIỂM",
  helper: "NGƯỜI NHẬN XÉT",
};

const addressed = (unit: string | null): Block => ({
  kind: "paragraph",
  line: line`Kính gửi: ${open(unit, 50)}`,
  align: "center",
});

/** The self-review: who, admitted when, what went well and what did not. */
export function selfReview(data: SelfReviewData): Block[] {
  return [
    addressed(data.person.cell ?? data.head.unit),
    personFields(data.person, ["name", "birthDate"], ["homeTown"], ["residence"], ["occupation"]),
    para(
      line`Được kết nạp vào Đảng ${inWords(data.person.admittedOn)}, theo quyết định của ${open(data.admittedBy, 34)}. Qua thời gian dự bị, tôi tự kiểm điểm như sau:`,
    ),
    heading("1. Ưu điểm"),
    ...written(data.strengths, 4),
    heading("2. Khuyết điểm, hạn chế"),
    ...written(data.weaknesses, 3),
    heading("3. Hướng khắc phục"),
    ...written(data.remedies, 2),
    para(
      line`${open(data.promises ?? "Tôi hứa tiếp tục rèn luyện theo tiêu chuẩn đảng viên và đề nghị chi bộ xét, công nhận tôi là đảng viên chính thức.")}`,
    ),
  ];
}

/** The helper's assessment. */
export function assessment(data: AssessmentData): Block[] {
  return [
    addressed(data.helper.cell ?? data.head.unit),
    personFields(data.helper, ["name", "birthDate"], ["officialOn", "position"]),
    para(
      line`Tôi được chi bộ phân công giúp đỡ đảng viên dự bị ${bold(data.person.name, 34)}, kết nạp ngày ${open(shown(data.person.admittedOn))}, từ ${inWords(data.assignedOn)}. Nay tôi nhận xét như sau:`,
    ),
    heading("1. Phẩm chất chính trị, đạo đức, lối sống"),
    ...written(data.conduct, 3),
    heading("2. Năng lực công tác, việc thực hiện nhiệm vụ đảng viên"),
    ...written(data.ability, 3),
    heading("3. Khuyết điểm, hạn chế"),
    ...written(data.weaknesses, 3),
    para(
      line`Tôi chịu trách nhiệm trước Đảng về nhận xét của mình và ${proposal(data.proposes)} chi bộ xét, công nhận đồng chí ${bold(data.person.name, 34)} là đảng viên chính thức.`,
    ),
  ];
}

/** The resolution of the cell on recognition. */
export function cellRecognition(data: ResolutionData): Block[] {
  return [
    para(
      line`Hôm nay, ${inWords(data.metOn)}, ${open(data.cell ?? data.head.unit, 30)} họp để xét, đề nghị công nhận đảng viên dự bị ${bold(data.person.name, 34)} là đảng viên chính thức.`,
    ),
    ...attendance(data, "cell"),
    personFields(data.person, ["birthDate", "admittedOn"], ["homeTown"], ["occupation"]),
    para(line`Sau khi nghe báo cáo và thảo luận, chi bộ kết luận về đảng viên dự bị như sau:`),
    fields(
      [remark("1. Phẩm chất chính trị, đạo đức, lối sống", data.conduct, 1)],
      [remark("2. Năng lực công tác, thực hiện nhiệm vụ đảng viên", data.ability, 1)],
    ),
    result(data),
    para(
      line`Chi bộ đề nghị ${open(data.asks, 34)} xét, công nhận đảng viên dự bị ${bold(data.person.name, 34)} là đảng viên chính thức.`,
    ),
  ];
}

/** The resolution of the committee above the cell on recognition. */
export function committeeRecognition(data: ResolutionData): Block[] {
  return [
    para(
      line`Hôm nay, ${inWords(data.metOn)}, Ban Chấp hành ${open(data.head.unit, 30)} họp để xét đề nghị của ${open(data.cell, 30)} về việc công nhận đảng viên chính thức.`,
    ),
    ...attendance(data, "committee"),
    personFields(data.person, ["name"], ["birthDate", "admittedOn"], ["homeTown"]),
    para(line`Sau khi xem hồ sơ và thảo luận, Ban Chấp hành kết luận:`),
    fields([remark("Về đảng viên dự bị", data.conduct ?? data.ability, 3)]),
    result(data),
    para(
      line`Ban Chấp hành đề nghị ${open(data.asks, 34)} quyết định công nhận đảng viên dự bị ${bold(data.person.name, 34)} là đảng viên chính thức.`,
    ),
  ];
}

/** The articles of the decision of recognition. */
export function recognitionArticles({ person, cell }: RecognitionDecisionData): Line[] {
  return [
    line`Công nhận đảng viên dự bị ${bold(person.name, 34)}, sinh ${inWords(person.birthDate)}, quê quán: ${open(person.homeTown, 34)}, kết nạp ngày ${open(shown(person.admittedOn))}, là đảng viên chính thức kể từ ${inWords(person.officialOn)}.`,
    line`${open(cell, 30)} và đồng chí ${bold(person.name, 34)} chịu trách nhiệm thi hành Quyết định này.`,
  ];
}

/** What was written, or lines for the pen. */
function written(text: string | null, count: number): Block[] {
  return text === null ? [{ kind: "lines", count }] : [para([text])];
}

function proposal(proposes: boolean | null): string {
  if (proposes === null) return "đề nghị (không đề nghị)";
  return proposes ? "đề nghị" : "không đề nghị";
}
