import type { FormName } from "#app/features/papers/forms/form/rules.ts";
import type {
  NotGrantedData,
  SentBackData,
  SlipData,
} from "#app/features/papers/forms/answers/schema.ts";
import { inWords, para, personFields, votes } from "#app/features/papers/parts/rules.ts";
import { bold, line, open, type Block, type Line } from "#app/lib/paper/model.ts";

/** What these forms are called. */
export const names = {
  "transfer-slip": {
    number: null,
    vi: "Phiếu báo đã tiếp nhận đảng viên",
    en: "Slip: a member was received",
  },
  "transfer-refusal": {
    number: null,
    vi: "Thông báo trả lại hồ sơ chuyển sinh hoạt đảng",
    en: "Letter: the dossier of a transfer goes back",
  },
  "not-granted": {
    number: null,
    vi: "Thông báo về đề nghị không được chuẩn y",
    en: "Letter: a proposal was not granted",
  },
} satisfies Record<string, FormName>;

/** Titles and numbers of these papers. */
export const answerWords = {
  notice: "THÔNG BÁO",
  number: "-TB/ĐU",
  slip: "PHIẾU BÁO",
  received: line`đã tiếp nhận đảng viên chuyển sinh hoạt đến`,
  sentBack: line`trả lại hồ sơ chuyển sinh hoạt đảng`,
  notGranted: (subject: string | null): Line =>
    subject === null ? line`về đề nghị không được chuẩn y` : [`về đề nghị ${subject}`],
};

const addressed = (to: string | null): Block => ({
  kind: "paragraph",
  align: "center",
  line: line`Kính gửi: ${bold(to, 60)}`,
});

const letterOf = ({ letterNumber, letterOn }: Pick<SlipData, "letterNumber" | "letterOn">) =>
  line`giấy giới thiệu sinh hoạt đảng số ${open(letterNumber, 12)}, ${inWords(letterOn)}`;

/** The slip that tells the unit of origin when and where somebody was put on a list. */
export function slipBlocks({ person, to, cell, listedOn, ...letter }: SlipData): Block[] {
  return [
    addressed(to),
    para(line`Căn cứ ${letterOf(letter)} và hồ sơ kèm theo, xin báo đã tiếp nhận đồng chí:`),
    personFields(person, ["name"], ["birthDate", "cardNumber"], ["admittedOn", "officialOn"]),
    para(
      line`Đồng chí ${bold(person.name, 34)} đã được ghi vào danh sách và sinh hoạt chính thức tại ${open(cell, 44)}, kể từ ${inWords(listedOn)}.`,
    ),
    para(line`Đề nghị nơi giới thiệu đưa đồng chí ra khỏi danh sách và theo dõi theo quy định.`),
  ];
}

/** The letter that goes back with a dossier: why, and what is to be done. */
export function sentBackBlocks({ person, to, ground, reason, ...letter }: SentBackData): Block[] {
  return [
    addressed(to),
    para(line`Đã nhận ${letterOf(letter)} của đồng chí:`),
    personFields(person, ["name"], ["birthDate", "cardNumber"], ["admittedOn", "officialOn"]),
    para(
      line`Qua kiểm tra, chưa tiếp nhận được vì: ${bold(ground, 44)}. Cụ thể: ${open(reason, 90)}.`,
    ),
    para(
      line`Xin trả lại giấy giới thiệu và hồ sơ. Đề nghị nơi giới thiệu bổ sung, sửa lại rồi giới thiệu lần nữa; cho đến khi có nơi tiếp nhận, đồng chí ${bold(person.name, 34)} vẫn sinh hoạt và được tính ở nơi giới thiệu.`,
    ),
  ];
}

/** The letter that tells a cell that what it proposed was not granted, with the vote where there was one. */
export function notGrantedBlocks(data: NotGrantedData): Block[] {
  const { person, subject, body, decidedOn, reason } = data;
  return [
    addressed(data.to),
    para(
      line`Xét nghị quyết số ${open(data.resolutionNumber, 12)}, ${inWords(data.meetingOn)}, của chi bộ đề nghị ${open(subject, 40)} đối với:`,
    ),
    personFields(person, ["name"], ["birthDate", "homeTown"], ["cell"]),
    para(
      line`${bold(body, 40)} đã xem xét ${inWords(decidedOn)} và không chuẩn y đề nghị trên${
        data.for === null || data.base === null
          ? []
          : line` (tán thành ${votes(data.for)} trên ${votes(data.base)} đồng chí)`
      }.`,
    ),
    para(line`Lý do: ${open(reason, 100)}.`),
    para(
      line`Chi bộ thông báo đến người có tên trên và thực hiện các bước tiếp theo theo quy định.`,
    ),
  ];
}
