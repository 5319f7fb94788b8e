import type { AnswerRefusal, RequestState } from "#app/features/procedures/residence/rules.ts";
import type { OpinionIssue } from "#app/features/procedures/residence/schema.ts";
import type { Lang } from "#app/lib/lang.ts";

const vi = {
  title: "Nhận xét đảng viên nơi cư trú",
  sub: "Đảng viên đang công tác ở nơi khác, giữ mối liên hệ với chi bộ nơi cư trú theo Quy định 213. Chi bộ nơi công tác hỏi nhận xét để kiểm điểm cuối năm.",
  caption: "Đảng viên, chi bộ nơi công tác, hạn trả lời",
  person: "Đảng viên",
  unit: "Chi bộ nơi công tác",
  residence: "Chi bộ nơi cư trú",
  address: "Nơi ở",
  year: "Kiểm điểm năm",
  askedOn: "Ngày hỏi",
  dueOn: "Hạn trả lời",
  state: "Tình trạng",
  open: "Mở",
  write: "Ghi nhận xét",
  none: "Chưa có nơi công tác nào hỏi nhận xét.",
  noneWhy: "Khi một đảng viên cư trú ở đây tự kiểm điểm xong, yêu cầu nhận xét hiện ở đây.",
  states: {
    asked: "Chờ nhận xét",
    answered: "Đã nhận xét",
    ended: "Thôi hỏi",
  } satisfies Record<RequestState, string>,
  ended: "Nơi công tác không còn chờ nhận xét này.",
  opinion: "Nhận xét của chi bộ",
  opinionHint:
    "Nêu việc chấp hành chủ trương, pháp luật, quy định ở nơi cư trú; tham gia sinh hoạt, công việc chung; gương mẫu của bản thân và gia đình.",
  about:
    "Nhận xét gửi thẳng đến chi bộ nơi công tác, ghi tên người gửi. Gửi rồi thì không sửa được.",
  send: "Gửi nhận xét",
  sent: "Đã gửi nhận xét đến chi bộ nơi công tác.",
  late: "Đã quá hạn. Chi bộ vẫn gửi được cho đến khi nơi công tác họp kiểm điểm.",
  others: "Bí thư hoặc phó bí thư chi bộ nơi cư trú ghi nhận xét.",
  answered: (name: string, on: string) => `${name} gửi ngày ${on}`,
  home: (name: string) => `Nhận xét đảng viên nơi cư trú: ${name}`,
  homeWhy: (unit: string, year: number) => `${unit} hỏi, để kiểm điểm năm ${year}.`,
  issues: {
    empty: "Ghi nhận xét của chi bộ.",
    long: "Nhận xét dài quá 2.000 chữ cái; rút gọn lại.",
  } satisfies Record<OpinionIssue, string>,
  refusals: {
    answered: "Đồng chí khác trong chi bộ vừa gửi nhận xét này.",
    ended: "Nơi công tác không còn chờ nhận xét này, nên chưa ghi gì.",
  } satisfies Record<AnswerRefusal, string>,
};

const en: typeof vi = {
  title: "Opinions of the residence",
  sub: "Members who work elsewhere and keep contact with the cell where they live (Regulation 213). The cell at work asks for an opinion for the yearly review.",
  caption: "Member, cell at work, to be answered by",
  person: "Member",
  unit: "Cell at work",
  residence: "Residence cell",
  address: "Lives at",
  year: "Review of the year",
  askedOn: "Asked on",
  dueOn: "To be answered by",
  state: "State",
  open: "Open",
  write: "Give the opinion",
  none: "No cell has asked yet.",
  noneWhy: "Once a member who lives here has done the own review, the request stands here.",
  states: { asked: "Waits for the opinion", answered: "Answered", ended: "No longer asked" },
  ended: "The cell at work does not wait for this opinion any more.",
  opinion: "Opinion of the cell",
  opinionHint:
    "How the member keeps to the law and the rules of the place, takes part in its common work, and sets an example with the family.",
  about: "It goes to the cell at work at once, with the name of the sender, and cannot be changed.",
  send: "Send the opinion",
  sent: "The opinion was sent to the cell at work.",
  late: "The day has passed. It can still be sent until the cell at work has met for the review.",
  others: "The secretary or deputy of the residence cell gives the opinion.",
  answered: (name, on) => `Sent by ${name} on ${on}`,
  home: (name) => `Opinion of the residence: ${name}`,
  homeWhy: (unit, year) => `Asked by ${unit} for the review of ${year}.`,
  issues: {
    empty: "Write the opinion of the cell.",
    long: "The opinion is longer than 2,000 letters; make it shorter.",
  },
  refusals: {
    answered: "Somebody else of the cell has just sent this opinion.",
    ended: "The cell at work does not wait for this opinion any more; nothing was written.",
  },
};

/** Words of what residences are asked. */
export const residenceText: Record<Lang, typeof vi> = { vi, en };
