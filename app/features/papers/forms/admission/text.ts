import type {
  AdmissionDecisionData,
  ResolutionData,
} from "#app/features/papers/forms/admission/schema.ts";
import type { FormName } from "#app/features/papers/forms/form/rules.ts";
import {
  fields,
  figure,
  inWords,
  para,
  percent,
  personFields,
  remark,
  votes,
} from "#app/features/papers/parts/rules.ts";
import { bold, line, open, type Block, type Line } from "#app/lib/paper/model.ts";

/** What these forms are called. */
export const names = {
  "6-knd": {
    number: "6-KNĐ",
    vi: "Nghị quyết của chi bộ xét kết nạp đảng viên",
    en: "Resolution of the cell on admission",
  },
  "8-knd": {
    number: "8-KNĐ",
    vi: "Nghị quyết của đảng uỷ cơ sở xét kết nạp đảng viên",
    en: "Resolution of the grassroots committee on admission",
  },
  "9-knd": {
    number: "9-KNĐ",
    vi: "Quyết định kết nạp đảng viên",
    en: "Decision of admission",
  },
} satisfies Record<string, FormName>;

/** Lines under the titles, and suffixes of open numbers. */
export const admissionWords = {
  subtitle: line`xét, đề nghị kết nạp người vào Đảng`,
  cellNumber: "-NQ/CB",
  committeeNumber: "-NQ/ĐU",
  decision: (again: boolean) => (again ? "kết nạp lại người vào Đảng" : "kết nạp đảng viên"),
};

/** Who met and how many of them; the same for all resolutions about a person. */
export function attendance(data: ResolutionData, body: "cell" | "committee"): Block[] {
  const { vote } = data;
  const absentFor: Line = vote.absent === 0 ? [] : line`, lý do: ${open(vote.absentReasons, 30)}`;
  const ofMembers: Line =
    body === "cell"
      ? line`Chi bộ có ${votes(vote.members)} đảng viên, trong đó chính thức ${votes(vote.official)}, dự bị ${votes(vote.probationary)}. Có mặt ${votes(vote.present)} đồng chí, trong đó đảng viên chính thức ${votes(vote.presentOfficial)}. Vắng mặt ${votes(vote.absent)} đồng chí${absentFor}.`
      : line`Ban Chấp hành có ${votes(vote.members)} đồng chí. Có mặt ${votes(vote.present)} đồng chí. Vắng mặt ${votes(vote.absent)} đồng chí${absentFor}.`;
  return [
    para(ofMembers),
    para(
      line`Chủ trì: đồng chí ${bold(data.chair, 34)}, chức vụ ${open(data.chairPosition, 20)}. Thư ký: đồng chí ${bold(data.secretary, 34)}.`,
    ),
  ];
}

/** The vote in figures, with its shares of the base. */
export function result(data: ResolutionData): Block {
  const { vote } = data;
  const share = (part: number | null) => open(percent(part, vote.base), 5);
  const why: Line =
    vote.against === 0 ? [] : line` Lý do không tán thành: ${open(vote.againstReasons, 40)}.`;
  return para(
    line`Kết quả biểu quyết: tán thành ${votes(vote.for)} đồng chí trên ${votes(vote.base)}, đạt ${share(vote.for)}%; không tán thành ${votes(vote.against)} đồng chí, chiếm ${share(vote.against)}%; phiếu trống ${open(figure(vote.blank), 4)}.${why}`,
  );
}

/** The resolution of the cell on admission, from its first sentence. */
export function cellAdmission(data: ResolutionData): Block[] {
  return [
    para(
      line`Hôm nay, ${inWords(data.metOn)}, ${open(data.cell ?? data.head.unit, 30)} họp để xét kết nạp quần chúng vào Đảng Cộng sản Việt Nam.`,
    ),
    ...attendance(data, "cell"),
    personFields(data.person, ["name"], ["birthDate", "gender"], ["homeTown"], ["occupation"]),
    para(line`Chi bộ thảo luận và nhận xét về người xin vào Đảng như sau:`),
    fields(
      [remark("1. Lý lịch", data.biography)],
      [remark("2. Phẩm chất chính trị, đạo đức, lối sống", data.conduct, 1)],
      [remark("3. Năng lực công tác, quan hệ với quần chúng", data.ability, 1)],
    ),
    result(data),
    para(
      line`Đối chiếu với tiêu chuẩn và điều kiện, chi bộ đề nghị ${open(data.asks, 24)} xét, kết nạp ${bold(data.person.name, 30)} vào Đảng.`,
    ),
  ];
}

/** The resolution of the committee above the cell on admission. */
export function committeeAdmission(data: ResolutionData): Block[] {
  return [
    para(
      line`Hôm nay, ${inWords(data.metOn)}, Ban Chấp hành ${open(data.head.unit, 30)} họp để xét đề nghị của ${open(data.cell, 30)} về việc kết nạp quần chúng ${bold(data.person.name, 34)}.`,
    ),
    ...attendance(data, "committee"),
    personFields(data.person, ["birthDate", "gender"], ["homeTown"], ["occupation"]),
    para(line`Sau khi xem hồ sơ và thảo luận, Ban Chấp hành kết luận:`),
    fields(
      [remark("1. Lý lịch", data.biography, 1)],
      [remark("2. Phẩm chất, năng lực", data.conduct ?? data.ability, 2)],
    ),
    result(data),
    para(
      line`Ban Chấp hành đề nghị ${open(data.asks, 34)} xét, quyết định kết nạp quần chúng ${bold(data.person.name, 34)} vào Đảng Cộng sản Việt Nam.`,
    ),
  ];
}

/** The articles of the decision of admission. */
export function admissionArticles({ person, cell, probationMonths, again }: AdmissionDecisionData) {
  const whose = line`${bold(person.name, 34)}, sinh ${inWords(person.birthDate)}, quê quán: ${open(person.homeTown, 34)}`;
  return [
    again
      ? line`Kết nạp lại ${whose}, vào Đảng Cộng sản Việt Nam.`
      : line`Kết nạp quần chúng ${whose}, vào Đảng Cộng sản Việt Nam.`,
    line`${open(cell, 30)} tổ chức lễ kết nạp, phân công đảng viên chính thức giúp đỡ và theo dõi đảng viên dự bị. Thời gian dự bị là ${open(figure(probationMonths), 4)} tháng, tính từ ngày tổ chức lễ kết nạp.`,
    line`${open(cell, 30)} và đồng chí ${bold(person.name, 34)} chịu trách nhiệm thi hành Quyết định này.`,
  ];
}
