import type { FormName } from "#app/features/papers/forms/form/rules.ts";
import type {
  CongressMinutesData,
  ElectionRequestData,
  OfficeDecisionData,
} from "#app/features/papers/forms/elections/schema.ts";
import { figure, inWords, shown } from "#app/features/papers/parts/rules.ts";
import { bold, line, open, type Line } from "#app/lib/paper/model.ts";

/** What these forms are called. */
export const names = {
  "congress-minutes": {
    number: null,
    vi: "Biên bản đại hội",
    en: "Minutes of a congress",
  },
  "election-request": {
    number: null,
    vi: "Công văn đề nghị chuẩn y kết quả bầu cử",
    en: "Request for the recognition of an election",
  },
  "office-decision": {
    number: null,
    vi: "Quyết định về chức vụ, nhiệm kỳ",
    en: "Decision on the offices or the term of a unit",
  },
} satisfies Record<string, FormName>;

/** Titles, heads of columns, and what decisions are about. */
export const electionWords = {
  minutes: "BIÊN BẢN ĐẠI HỘI",
  of: (cell: string | null): Line => line`${open(cell, 34)}`,
  request: "TỜ TRÌNH",
  requestNumbers: {
    cell: "-TTr/CB",
    section: "-TTr/ĐUBP",
    grassroots: "-TTr/ĐU",
    commune: "-TTr/ĐU",
  },
  requestAbout: line`đề nghị chuẩn y kết quả bầu cử`,
  columns: {
    name: "Họ và tên",
    votes: "Số phiếu",
    result: "Kết quả",
    birthDate: "Ngày sinh",
    office: "Chức vụ",
  },
  proceedings: "Diễn biến và nghị quyết của đại hội",
  elected: "Trúng cử",
  notElected: "",
  chair: "T/M ĐOÀN CHỦ TỊCH",
  taker: "THƯ KÝ",
  subjects: {
    recognition: "chuẩn y kết quả bầu cử của",
    appointment: "chỉ định chức vụ trong",
    release: "cho thôi giữ chức vụ trong",
    term: "điều chỉnh nhiệm kỳ của",
  } satisfies Record<OfficeDecisionData["kind"], string>,
  units: {
    cell: "chi bộ",
    section: "đảng bộ bộ phận",
    grassroots: "đảng bộ cơ sở",
    commune: "đảng bộ",
  },
  called: {
    cell: "Số đảng viên chính thức được triệu tập",
    section: "Số đại biểu, đảng viên chính thức được triệu tập",
    grassroots: "Số đại biểu, đảng viên chính thức được triệu tập",
    commune: "Số đại biểu chính thức được triệu tập",
  },
};

/** What a decision is about. */
export const subjectOf = ({ kind, of }: OfficeDecisionData): string =>
  `${electionWords.subjects[kind]} ${electionWords.units[of]}`;

/** The opening of the minutes: when, where, who was there. */
export function opening(data: CongressMinutesData): Line[] {
  const { of, cell, heldOn, place, summoned, present } = data;
  return [
    line`Hôm nay, ${inWords(heldOn)}, tại ${open(place, 30)}, ${open(cell, 30)} tổ chức đại hội.`,
    line`${electionWords.called[of]}: ${open(figure(summoned), 6)}; có mặt: ${open(figure(present), 6)}.`,
  ];
}

/** What stands above the table of a ballot. */
export const counted = (office: string | null, issued: number | null, valid: number | null): Line =>
  line`Bầu ${open(office, 16)} bằng phiếu kín: phát ra ${open(figure(issued), 5)} phiếu, hợp lệ ${open(figure(valid), 5)} phiếu.`;

/** The sentence that asks for the recognition. */
export const asking = ({ cell, heldOn, asks }: ElectionRequestData): Line =>
  line`${open(cell, 30)} đã tiến hành bầu cử ngày ${open(shown(heldOn))} theo đúng Điều lệ Đảng và Quy chế bầu cử trong Đảng; kính đề nghị ${open(asks, 34)} xem xét, chuẩn y các đồng chí sau:`;

/** The articles of a decision about offices or a term; the list of people follows the first. */
export function officeArticles({
  kind,
  cell,
  heldOn,
  officers,
  endsOn,
}: OfficeDecisionData): Line[] {
  const people: Line =
    officers.length === 0
      ? line`đồng chí ${open(null, 40)}`
      : officers.flatMap(
          ({ name, birthDate, office }, at): Line =>
            line`${at === 0 ? "" : "; "}đồng chí ${bold(name, 30)}, sinh ngày ${open(shown(birthDate))}, ${open(office, 16)}`,
        );
  const first: Record<OfficeDecisionData["kind"], Line> = {
    recognition: line`Chuẩn y kết quả bầu cử ngày ${open(shown(heldOn))} của ${open(cell, 30)}, gồm: ${people}.`,
    appointment: line`Chỉ định ${people} của ${open(cell, 30)}.`,
    release: line`Cho thôi giữ chức vụ trong ${open(cell, 30)} đối với ${people}.`,
    term: line`Nhiệm kỳ hiện nay của ${open(cell, 30)} kết thúc ngày ${open(shown(endsOn))}.`,
  };
  return [
    first[kind],
    line`${open(cell, 30)} và các đồng chí có liên quan chịu trách nhiệm thi hành Quyết định này. Quyết định có hiệu lực kể từ ngày ký.`,
  ];
}
