import { dutyText } from "#app/features/access/duties/text.ts";
import type { Lang } from "#app/lib/lang.ts";

const vi = {
  title: "Đề nghị về vai và tài khoản",
  sub: "Mỗi đề nghị qua tay hai hoặc ba người khác nhau. Ai làm bước nào đều được ghi lại.",
  waiting: "Chờ đồng chí",
  waitingNone: "Không có đề nghị nào chờ đồng chí.",
  waitingNoneWhy: "Đề nghị mới hiện ở đây ngay khi có người gửi tới bước của đồng chí.",
  running: "Đang giải quyết",
  runningNone: "Không có đề nghị nào khác đang chờ.",
  past: "Đã xong",
  pastNone: "Chưa có đề nghị nào đã xong.",
  pastNoneWhy: "Đề nghị được duyệt, từ chối hoặc rút lại sẽ nằm ở đây.",
  open: "Mở",
  review: "Xem và xử lý",
  back: "Về danh sách đề nghị",

  kinds: {
    give: "Giao vai",
    end: "Thôi giữ vai",
    delegate: "Uỷ quyền cho phó bí thư",
    substitute: "Thay thế khi vắng",
    reset: "Cấp lại mật khẩu và xác thực hai lớp",
    lock: "Khoá tài khoản",
    unlock: "Mở khoá tài khoản",
  },
  kindHints: {
    give: "",
    end: "Vai hết hiệu lực sau ngày cuối; từ hôm sau không mở được gì bằng vai này.",
    delegate: "Chi bộ đang khuyết bí thư: phó bí thư được làm việc của bí thư, tối đa 30 ngày.",
    substitute: "Người cùng tổ chức làm thay trong lúc vắng, tối đa 30 ngày.",
    reset:
      "Mất điện thoại, mất mã dự phòng hoặc quên mật khẩu: in một mã dùng một lần để tự đặt lại.",
    lock: "Không đăng nhập được nữa cho tới khi mở khoá; mọi phiên đang mở kết thúc ngay.",
    unlock: "Đăng nhập lại được bằng mật khẩu cũ.",
  },
  titleOf: (kind: string, person: string) => `${kind}: ${person}`,
  states: {
    proposed: "Chờ duyệt",
    approved: "Chờ thực hiện",
    printed: "Đã in mã, chờ dùng",
    done: "Đã xong",
    refused: "Không chấp nhận",
    withdrawn: "Đã rút",
  },
  what: "Việc",
  person: "Người",
  role: "Vai",
  unit: "Tổ chức",
  period: "Thời gian",
  periodOf: (from: string | null, to: string | null) =>
    from === null
      ? to === null
        ? ""
        : `hết ngày ${to}`
      : to === null
        ? `từ ${from}`
        : `${from} đến ${to}`,
  basis: "Căn cứ",
  proposedBy: "Người đề nghị",
  state: "Tình trạng",
  account: "Tài khoản",
  newAccount: "Chưa có; tạo bằng mã in trên giấy",
  platform: "Toàn hệ thống",

  stepsTitle: "Các bước",
  steps: {
    propose: "Đề nghị",
    approve: "Duyệt",
    execute: "Thực hiện",
    code: "In mã, người nhận dùng mã",
  },
  by: (name: string, at: string) => `${name}, ${at}`,
  byRoles: (roles: string) => `Do: ${roles}`,
  noApproval: "Không cần bước duyệt: đề nghị của cấp này cùng với người thực hiện đã là hai người.",
  approvalDoes: "Duyệt xong là có hiệu lực.",
  note: "Lý do",
  noteHint: "Người đề nghị đọc lý do này.",
  noteMissing: "Ghi lý do, ít nhất 5 chữ.",

  acts: {
    approve: "Duyệt đề nghị",
    execute: "Thực hiện",
    print: "In mã",
    reprint: "In mã mới",
    revoke: "Huỷ mã đã in",
    refuse: "Không chấp nhận",
    withdraw: "Rút đề nghị",
  },
  yourTurn: "Bước này của đồng chí",
  notYours: "Bước tiếp theo do người khác làm.",
  done: {
    proposed: "Đã gửi đề nghị.",
    approve: "Đã duyệt.",
    execute: "Đã thực hiện.",
    revoke: "Mã đã in không dùng được nữa.",
    refuse: "Đã ghi lý do không chấp nhận.",
    withdraw: "Đã rút đề nghị.",
  } as Record<string, string>,

  refusals: {
    role: "Vai đồng chí đang dùng không làm bước này.",
    higher: "Không đề nghị hoặc duyệt vai ở cấp cao hơn vai của mình.",
    elsewhere: "Người này còn giữ vai ở nơi ngoài phạm vi của đồng chí; mời cấp trên đề nghị.",
    state: "Đề nghị vừa được người khác xử lý. Mời xem lại tình trạng bên dưới.",
    notYours: "Chỉ người đề nghị mới rút được.",
    held: "Người này đã giữ đúng vai đó trong thời gian ấy.",
    pending: "Đã có một đề nghị như vậy đang chờ.",
    over: "Thời gian trong đề nghị đã qua. Mời lập đề nghị mới.",
    postEnded: "Vai này đã kết thúc.",
    newPerson:
      "Người này chưa có tài khoản. Cán bộ Ban Xây dựng Đảng hoặc lãnh đạo xã, phường đề nghị tạo tài khoản cùng với vai.",
    secretaryThere:
      "Chi bộ đang có bí thư. Uỷ quyền chỉ dùng khi khuyết bí thư; khi bí thư vắng, lập đề nghị thay thế ở vai của bí thư.",
    ...dutyText.vi,
  } as Record<string, string>,

  giveTitle: "Đề nghị giao vai",
  giveSub: "Chọn vai và tổ chức, rồi chọn người. Chưa có gì thay đổi cho tới khi người khác duyệt.",
  choose: "Chọn",
  chooseRole: "Vai và nơi giữ vai",
  chooseUnit: "Tổ chức",
  chooseUnitEmpty: "Chọn tổ chức",
  next: "Tiếp",
  forWhom: "Giao cho ai",
  member: "Đảng viên của chi bộ",
  memberHint: "Người chưa có tài khoản nhận mã in trên giấy để tự tạo.",
  memberOf: (name: string, year: number, hasAccount: boolean) =>
    `${name}, sinh ${year}${hasAccount ? "" : ", chưa có tài khoản"}`,
  username: "Tên đăng nhập của người đã có tài khoản",
  usernameHint: "Gõ đúng tên đăng nhập. Nếu chưa có tài khoản, để trống và ghi họ tên ở ô dưới.",
  personName: "Hoặc họ và tên người chưa có tài khoản",
  validFrom: "Từ ngày",
  validTo: "Đến hết ngày",
  validToHint: "Ngày cuối giữ vai. Ví dụ 30/06/2030.",
  validToFree: "Ngày cuối giữ vai; vai đảng viên có thể để trống.",
  loanHint: "Tối đa 30 ngày kể từ ngày đầu.",
  lastDay: "Ngày cuối giữ vai",
  lastDayHint: "Ghi ngày hôm qua nếu cần kết thúc ngay.",
  basisNumber: "Số văn bản làm căn cứ",
  basisNumberHint: "Ví dụ 12-QĐ/ĐU.",
  basisDate: "Ngày văn bản",
  send: "Gửi đề nghị",
  whatNext: "Sau khi gửi",
  issues: {
    basisMissing: "Ghi số văn bản làm căn cứ, ví dụ 12-QĐ/ĐU.",
    basisLong: "Số văn bản dài quá 100 chữ.",
    dateMissing: "Ghi ngày, ví dụ 26/01/2026.",
    dateForm: "Ghi đủ ngày, tháng và năm 4 chữ số, ví dụ 26/01/2026.",
    fromPast: "Ngày bắt đầu không được trước hôm nay.",
    toBeforeFrom: "Ngày cuối phải sau ngày bắt đầu.",
    loanLong: "Không quá 30 ngày. Sửa ngày cuối cho gần hơn.",
    termLong: "Một vai giao nhiều nhất 5 năm rưỡi. Sửa ngày cuối cho gần hơn.",
    viewLong: "Vai xem số liệu Trung ương giao nhiều nhất 12 tháng.",
    endPast: "Ngày cuối sớm nhất là hôm qua.",
    roleMissing: "Chọn vai cần giao.",
    unitMissing: "Chọn tổ chức trong danh sách.",
    personMissing: "Chọn người.",
    personTwice: "Chỉ ghi một ô: tên đăng nhập, hoặc họ tên người chưa có tài khoản.",
    personLocked: "Tài khoản của người này đang bị khoá. Mở khoá trước.",
    accountUnknown: "Trong phạm vi của đồng chí không có tài khoản nào mang tên này.",
    kindMissing: "Chọn việc cần đề nghị.",
  } as Record<string, string>,

  paperTitle: "Mã dùng một lần",
  paperBar:
    "Mã chỉ hiện một lần, trên trang này. In ra, trao tận tay, không chụp hay gửi qua mạng.",
  paperMake: "Tạo mã và in",
  paperMakeHint: "Mỗi lần tạo là một mã mới; mã in trước đó không dùng được nữa.",
  paperResetHint: "Mọi phiên đang mở của người này kết thúc ngay khi tạo mã.",
  paperNew: "GIẤY MỜI TẠO TÀI KHOẢN",
  paperReset: "GIẤY CẤP LẠI MẬT KHẨU",
  paperFor: (name: string) => `Đồng chí ${name}`,
  paperHowNew: [
    "Mở địa chỉ dưới đây trên điện thoại hoặc máy tính.",
    "Gõ mã. Dấu cách và chữ hoa, chữ thường không quan trọng.",
    "Đặt tên đăng nhập và mật khẩu của riêng mình. Không cho ai biết mật khẩu.",
  ],
  paperHowReset: [
    "Mở địa chỉ dưới đây trên điện thoại hoặc máy tính.",
    "Gõ mã. Dấu cách và chữ hoa, chữ thường không quan trọng.",
    "Đặt mật khẩu mới. Nếu vai cần xác thực hai lớp, cài lại trên điện thoại đang dùng.",
  ],
  paperAddress: "Địa chỉ",
  paperCode: "Mã",
  paperUntil: (date: string, time: string) => `Mã dùng một lần, đến ${time} ngày ${date}.`,
  paperLost: "Mất giấy này thì báo ngay cán bộ đã trao để huỷ mã và in mã khác.",
  paperFooter: (name: string, time: string, date: string) =>
    `Chi Bộ Số. Người in: ${name}, lúc ${time} ngày ${date}.`,
  paperDone: "Đã in xong",

  codeTitle: "Dùng mã in trên giấy",
  codeSub: "Gõ mã trên giấy mời hoặc giấy cấp lại mật khẩu.",
  codeLabel: "Mã",
  codeHint: "20 chữ và số. Dấu cách, chữ hoa hay chữ thường không quan trọng.",
  codeNext: "Tiếp tục",
  resetTitle: "Đặt lại mật khẩu",
  resetSub: (username: string) =>
    `Tài khoản ${username}. Mật khẩu cũ và xác thực hai lớp cũ hết hiệu lực khi đặt xong.`,
  resetSubmit: "Đặt mật khẩu mới",
};

/** The typed keys every language must have. */
export type RequestWords = typeof vi;

const en: RequestWords = {
  title: "Requests about roles and accounts",
  sub: "Each request passes through two or three different people. Who did which step is recorded.",
  waiting: "Waiting for you",
  waitingNone: "No request waits for you.",
  waitingNoneWhy: "New requests appear here as soon as they reach your step.",
  running: "Under way",
  runningNone: "No other request is under way.",
  past: "Finished",
  pastNone: "No request is finished yet.",
  pastNoneWhy: "Requests that were approved, refused or withdrawn stand here.",
  open: "Open",
  review: "Review",
  back: "Back to the requests",

  kinds: {
    give: "Give a role",
    end: "End a role",
    delegate: "Delegate to the deputy",
    substitute: "Stand in during leave",
    reset: "Reset passphrase and second factor",
    lock: "Lock the account",
    unlock: "Unlock the account",
  },
  kindHints: {
    give: "",
    end: "The role ends after its last day; from the next day on it opens nothing.",
    delegate:
      "The cell has no secretary: the deputy may do the secretary's work, for 30 days at most.",
    substitute:
      "Somebody of the same organization does the work during leave, for 30 days at most.",
    reset:
      "Telephone or recovery codes lost, or the passphrase forgotten: a one-time code is printed with which the person sets new ones.",
    lock: "No sign-in until it is unlocked; all open sessions end at once.",
    unlock: "Sign-in with the present passphrase works again.",
  },
  titleOf: (kind, person) => `${kind}: ${person}`,
  states: {
    proposed: "Waiting for approval",
    approved: "Waiting to be carried out",
    printed: "Code printed, not used yet",
    done: "Done",
    refused: "Refused",
    withdrawn: "Withdrawn",
  },
  what: "Request",
  person: "Person",
  role: "Role",
  unit: "Organization",
  period: "Time",
  periodOf: (from, to) =>
    from === null
      ? to === null
        ? ""
        : `until ${to}`
      : to === null
        ? `from ${from}`
        : `${from} to ${to}`,
  basis: "Basis",
  proposedBy: "Proposed by",
  state: "State",
  account: "Account",
  newAccount: "None yet; made with a code on paper",
  platform: "The whole system",

  stepsTitle: "Steps",
  steps: {
    propose: "Proposal",
    approve: "Approval",
    execute: "Execution",
    code: "Code printed and used",
  },
  by: (name, at) => `${name}, ${at}`,
  byRoles: (roles) => `By: ${roles}`,
  noApproval:
    "No approval is needed: this office and whoever carries it out are two people already.",
  approvalDoes: "It takes effect with the approval.",
  note: "Reason",
  noteHint: "Whoever proposed it reads this reason.",
  noteMissing: "Give a reason of at least 5 letters.",

  acts: {
    approve: "Approve the request",
    execute: "Carry it out",
    print: "Print the code",
    reprint: "Print a new code",
    revoke: "Make the printed code void",
    refuse: "Refuse",
    withdraw: "Withdraw the request",
  },
  yourTurn: "This step is yours",
  notYours: "The next step is somebody else's.",
  done: {
    proposed: "The request was sent.",
    approve: "Approved.",
    execute: "Carried out.",
    revoke: "The printed code no longer works.",
    refuse: "The reason of the refusal was recorded.",
    withdraw: "The request was withdrawn.",
  },

  refusals: {
    role: "The role in use does not do this step.",
    higher: "Nobody proposes or approves a role above the own level.",
    elsewhere:
      "This person also holds a role outside your scope; ask the level above to propose it.",
    state: "Somebody else has just dealt with this request. Look at its state below.",
    notYours: "Only whoever proposed it can withdraw it.",
    held: "This person holds exactly that role at that time already.",
    pending: "Such a request is under way already.",
    over: "The time in the request is over. Make a new one.",
    postEnded: "This role has ended already.",
    newPerson:
      "This person has no account yet. The Party-building officer or leader of the commune proposes the account together with the role.",
    secretaryThere:
      "The cell has a secretary. Delegation is for a vacant office; during leave, ask for a stand-in at the secretary's role.",
    ...dutyText.en,
  },

  giveTitle: "Propose a role",
  giveSub:
    "Choose the role and the organization, then the person. Nothing changes until others approve.",
  choose: "Choose",
  chooseRole: "Role and place",
  chooseUnit: "Organization",
  chooseUnitEmpty: "Choose an organization",
  next: "Next",
  forWhom: "For whom",
  member: "Member of the cell",
  memberHint: "Whoever has no account yet gets a code on paper to make one.",
  memberOf: (name, year, hasAccount) =>
    `${name}, born ${year}${hasAccount ? "" : ", no account yet"}`,
  username: "User name of somebody with an account",
  usernameHint:
    "Type the exact user name. If there is no account yet, leave it empty and give the full name below.",
  personName: "Or full name of somebody without an account",
  validFrom: "From",
  validTo: "Until the end of",
  validToHint: "Last day of the role. For example 30/06/2030.",
  validToFree: "Last day of the role; may stay empty for a member.",
  loanHint: "At most 30 days from the first day on.",
  lastDay: "Last day of the role",
  lastDayHint: "Give yesterday to end it at once.",
  basisNumber: "Number of the document it rests on",
  basisNumberHint: "For example 12-QĐ/ĐU.",
  basisDate: "Date of the document",
  send: "Send the request",
  whatNext: "After sending",
  issues: {
    basisMissing: "Give the number of the document, for example 12-QĐ/ĐU.",
    basisLong: "The number of the document is longer than 100 letters.",
    dateMissing: "Give a date, for example 26/01/2026.",
    dateForm: "Give day, month and a 4-digit year, for example 26/01/2026.",
    fromPast: "The first day cannot lie before today.",
    toBeforeFrom: "The last day must come after the first one.",
    loanLong: "At most 30 days. Choose an earlier last day.",
    termLong: "A role is given for five and a half years at most. Choose an earlier last day.",
    viewLong: "The role of the central viewer is given for 12 months at most.",
    endPast: "The earliest last day is yesterday.",
    roleMissing: "Choose the role.",
    unitMissing: "Choose an organization of the list.",
    personMissing: "Choose the person.",
    personTwice:
      "Fill in one of the two: the user name, or the name of somebody without an account.",
    personLocked: "The account of this person is locked. Have it unlocked first.",
    accountUnknown: "There is no account of this name in your scope.",
    kindMissing: "Choose what to ask for.",
  },

  paperTitle: "One-time code",
  paperBar:
    "The code is shown once, on this page. Print it and hand it over in person; no photographs, no messages.",
  paperMake: "Make the code and print it",
  paperMakeHint: "Each time it is a new code; the one printed before no longer works.",
  paperResetHint: "All open sessions of this person end as soon as the code is made.",
  paperNew: "INVITATION TO MAKE AN ACCOUNT",
  paperReset: "RESET OF A PASSPHRASE",
  paperFor: (name) => name,
  paperHowNew: [
    "Open the address below on a telephone or computer.",
    "Type the code. Spaces, capitals and small letters do not matter.",
    "Choose a user name and a passphrase of your own. Tell the passphrase to nobody.",
  ],
  paperHowReset: [
    "Open the address below on a telephone or computer.",
    "Type the code. Spaces, capitals and small letters do not matter.",
    "Choose a new passphrase. If the role needs a second factor, set it up again on the telephone in use.",
  ],
  paperAddress: "Address",
  paperCode: "Code",
  paperUntil: (date, time) => `The code works once, until ${time} on ${date}.`,
  paperLost:
    "If this sheet is lost, tell the officer at once, who makes the code void and prints another one.",
  paperFooter: (name, time, date) => `Chi Bộ Số. Printed by ${name} at ${time} on ${date}.`,
  paperDone: "Printed",

  codeTitle: "Use a code on paper",
  codeSub: "Type the code of the invitation or of the reset.",
  codeLabel: "Code",
  codeHint: "20 letters and digits. Spaces, capitals and small letters do not matter.",
  codeNext: "Go on",
  resetTitle: "Set a new passphrase",
  resetSub: (username) =>
    `Account ${username}. The former passphrase and second factor end when this is done.`,
  resetSubmit: "Set the new passphrase",
};

/** Words of requests about posts and accounts, and of the codes on paper. */
export const requestText: Record<Lang, RequestWords> = { vi, en };
