import type { FigureFault } from "#app/features/figures/schema.ts";
import type { Lang } from "#app/lib/lang.ts";

/** Why a change was not proposed or decided, beside the rules of separation. */
export type ChangeRefusal = "pending" | "state" | "late";

const vi = {
  title: "Tham số nghiệp vụ",
  sub: (count: number) =>
    `${count} con số mà thủ tục, đảng phí và báo cáo dùng, với ngày bắt đầu và căn cứ. Một người đề nghị, lãnh đạo tỉnh duyệt.`,
  search: "Tìm tham số",
  group: "Nhóm",
  anyGroup: "Mọi nhóm",
  status: "Tình trạng",
  anyStatus: "Mọi tình trạng",
  statuses: {
    assumed: "Giả định",
    sourced: "Có căn cứ",
    waiting: "Đang chờ duyệt",
    own: "Tỉnh đã đặt",
    unset: "Tỉnh chưa đặt",
  } as Record<string, string>,
  caption: (group: string) => `Tham số nghiệp vụ: ${group}`,
  groups: "Các nhóm tham số",
  assumedIn: (count: number) => `${count} giả định`,
  heads: {
    label: "Tham số",
    value: "Giá trị",
    since: "Từ ngày",
    status: "Tình trạng",
    source: "Căn cứ",
  },
  always: "từ đầu",
  ended: (day: string) => `đã hết từ ${day}`,
  between: (from: string, until: string | null) =>
    until === null ? `từ ${from}` : `từ ${from} đến hết ${until}`,
  none: "Không có tham số nào.",
  noneWhy: "Thử bỏ bớt bộ lọc.",
  found: (count: number) => `${count} tham số`,
  waitingHere: (count: number) => `${count} thay đổi chờ duyệt`,
  waitingDays: (count: number) => `${count} thay đổi lịch ngày làm việc chờ duyệt`,
  calendar: "Lịch ngày làm việc",
  home: (count: number) => `Duyệt ${count} thay đổi tham số, ngày nghỉ`,
  homeAction: "Xem đề nghị",
  homeTag: "Chờ duyệt",

  back: "Về tham số nghiệp vụ",
  inForce: "Đang dùng",
  usedIn: "Dùng trong",
  note: "Ghi chú",
  assumedWhy:
    "Con số này chưa đọc được trong văn bản. Đề nghị lại đúng giá trị đang dùng kèm văn bản là xác nhận nó.",
  elsewhere: {
    duesTerms: "Tỉnh xác nhận con số này ở trang mức trích đảng phí.",
    installation: "Con số này theo bộ cài đặt, dùng chung cho mọi tỉnh.",
  } as Record<string, string>,
  toDuesTerms: "Mức trích đảng phí",
  propose: "Đề nghị thay đổi",
  proposeSub: "Hồ sơ đã mở giữ con số cũ đến hết. Hồ sơ mở từ ngày bắt đầu trở đi dùng con số mới.",
  value: "Giá trị mới",
  valueHint: { share: "Phần trăm, ví dụ 0,5", fraction: "Phân số, ví dụ 2/3" } as Record<
    string,
    string
  >,
  fixedHint: "Giá trị này chỉ xác nhận được, không đổi được ở đây.",
  from: "Từ ngày",
  fromHint: "Từ hôm nay trở đi. Bỏ qua khi chỉ xác nhận giá trị đang dùng.",
  until: "Đến hết ngày",
  untilHint: "Để trống khi chưa biết ngày kết thúc.",
  source: "Văn bản làm căn cứ",
  sourceHint: "Số, ngày, cơ quan ban hành",
  reason: "Lý do",
  send: "Gửi đề nghị",
  faults: {
    value: "Nhập đúng dạng của giá trị này.",
    from: "Nhập ngày, ví dụ 01/02/2027.",
    fromPast: "Ngày bắt đầu phải từ hôm nay trở đi.",
    until: "Ngày kết thúc phải là một ngày, không trước ngày bắt đầu.",
    source: "Ghi văn bản làm căn cứ.",
    reason: "Ghi lý do.",
    label: "Ghi tên ngày nghỉ.",
  } satisfies Record<FigureFault, string> as Record<string, string>,

  changes: "Các thay đổi",
  noChanges: "Tỉnh chưa đặt gì khác.",
  noChangesWhy: "Mọi đề nghị, được duyệt hay không, sẽ nằm lại ở đây với người làm và lý do.",
  states: {
    proposed: "Chờ duyệt",
    approved: "Đã duyệt",
    refused: "Không duyệt",
    withdrawn: "Đã rút",
  } as Record<string, string>,
  proposedBy: (name: string, day: string) => `${name} đề nghị ngày ${day}`,
  decidedBy: (name: string, day: string) => `${name} quyết định ngày ${day}`,
  approve: "Duyệt",
  refuse: "Không duyệt",
  withdraw: "Rút đề nghị",
  refuseNote: "Lý do không duyệt",
  noteMissing: "Ghi lý do không duyệt.",
  done: {
    proposed: "Đã gửi đề nghị. Lãnh đạo tỉnh sẽ duyệt.",
    approved: "Đã duyệt. Việc mở từ ngày bắt đầu trở đi dùng giá trị mới.",
    refused: "Đã trả lời không duyệt.",
    withdrawn: "Đã rút đề nghị.",
  } as Record<string, string>,
  refusals: {
    pending: "Đang có một đề nghị chờ duyệt về mục này. Duyệt hoặc rút đề nghị ấy trước.",
    state: "Đề nghị này đã được quyết định hoặc đã rút.",
    late: "Ngày bắt đầu đã qua. Không duyệt đề nghị này, rồi đề nghị lại với ngày sau.",
  } satisfies Record<ChangeRefusal, string> as Record<string, string>,
};

/** The typed keys every language must have. */
export type FigureWords = typeof vi;

const en: FigureWords = {
  title: "Figures of rules",
  sub: (count) =>
    `${count} figures that procedures, dues and reports use, each with its first day and source. One proposes, the leader of the province approves.`,
  search: "Find a figure",
  group: "Group",
  anyGroup: "All groups",
  status: "State",
  anyStatus: "All states",
  statuses: {
    assumed: "Assumed",
    sourced: "With a source",
    waiting: "Waiting for approval",
    own: "Set by the province",
    unset: "Not set by the province",
  },
  caption: (group) => `Figures of rules: ${group}`,
  groups: "Groups of figures",
  assumedIn: (count) => `${count} assumed`,
  heads: { label: "Figure", value: "Value", since: "Since", status: "State", source: "Source" },
  always: "from the beginning",
  ended: (day) => `ended on ${day}`,
  between: (from, until) => (until === null ? `from ${from}` : `from ${from} to ${until}`),
  none: "There is no such figure.",
  noneWhy: "Try fewer filters.",
  found: (count) => `${count} figures`,
  waitingHere: (count) => `${count} changes wait for approval`,
  waitingDays: (count) => `${count} changes of the calendar wait for approval`,
  calendar: "Calendar of working days",
  home: (count) => `Decide ${count} changes of figures and holidays`,
  homeAction: "See the proposals",
  homeTag: "Waiting",

  back: "Figures of rules",
  inForce: "In force",
  usedIn: "Used in",
  note: "Note",
  assumedWhy:
    "No document has been read for this figure. Propose the value in force again, with its document, to confirm it.",
  elsewhere: {
    duesTerms: "The province confirms this figure on the page of shares of dues.",
    installation: "This figure comes with the installation, the same for every province.",
  },
  toDuesTerms: "Shares of dues",
  propose: "Propose a change",
  proposeSub:
    "Open cases keep the old figure to their end. Cases opened from the first day on use the new one.",
  value: "New value",
  valueHint: { share: "Percent, such as 0.5", fraction: "A fraction, such as 2/3" },
  fixedHint: "This value can be confirmed, not changed here.",
  from: "From",
  fromHint: "Today or later. Not needed to confirm the value in force.",
  until: "To",
  untilHint: "Leave empty while the last day is not known.",
  source: "Document it rests on",
  sourceHint: "Number, date, who issued it",
  reason: "Reason",
  send: "Send the proposal",
  faults: {
    value: "Enter a value of this kind.",
    from: "Enter a day, such as 01/02/2027.",
    fromPast: "The first day is today or later.",
    until: "The last day is a day, not before the first.",
    source: "Name the document.",
    reason: "Say why.",
    label: "Name the holiday.",
  },

  changes: "Changes",
  noChanges: "The province has set nothing else.",
  noChangesWhy: "Every proposal stays here, approved or not, with its people and reasons.",
  states: {
    proposed: "Waiting",
    approved: "Approved",
    refused: "Refused",
    withdrawn: "Withdrawn",
  },
  proposedBy: (name, day) => `${name} proposed it on ${day}`,
  decidedBy: (name, day) => `${name} decided it on ${day}`,
  approve: "Approve",
  refuse: "Refuse",
  withdraw: "Withdraw",
  refuseNote: "Why it is refused",
  noteMissing: "Say why it is refused.",
  done: {
    proposed: "Sent. The leader of the province decides.",
    approved: "Approved. What begins from the first day on uses it.",
    refused: "Refused.",
    withdrawn: "Withdrawn.",
  },
  refusals: {
    pending: "A proposal about this waits already. Decide or withdraw it first.",
    state: "This proposal was decided or withdrawn.",
    late: "The first day has passed. Refuse this proposal and propose it with a later day.",
  },
};

/** The pages of figures. */
export const figureText: Record<Lang, FigureWords> = { vi, en };
