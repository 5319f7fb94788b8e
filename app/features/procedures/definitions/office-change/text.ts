import { officeWords } from "#app/features/procedures/elections/offices/rules.ts";
import type { CommitteeLevel } from "#app/features/procedures/units/rules.ts";
import type { ProcedureWords } from "#app/features/procedures/words/schema.ts";
import type { Lang } from "#app/lib/lang.ts";

const vi: ProcedureWords = {
  title: "Kiện toàn chức vụ chi bộ",
  about: "Bầu bổ sung, chỉ định, hoặc cho thôi giữ chức vụ giữa nhiệm kỳ.",
  basis: "Điều lệ Đảng; 190-QĐ/TW; 294-QĐ/TW",
  states: {
    electionAsked: "Chờ đồng ý cho bầu bổ sung",
    electionAllowed: "Chờ chi bộ bầu",
    electionFailed: "Bầu chưa thành",
    elected: "Chờ thẩm định",
    checked: "Chờ chuẩn y",
    appointmentAsked: "Chờ quyết định chỉ định",
    releaseAsked: "Chờ quyết định cho thôi",
    changed: "Đã kiện toàn",
    refused: "Không đồng ý",
    cancelled: "Đã huỷ",
  },
  steps: {
    askElection: { button: "Đề nghị bầu bổ sung", done: "Đề nghị bầu bổ sung" },
    askAppointment: { button: "Đề nghị chỉ định", done: "Đề nghị chỉ định" },
    askRelease: { button: "Đề nghị cho thôi giữ chức vụ", done: "Đề nghị cho thôi giữ chức vụ" },
    allow: { button: "Đồng ý cho bầu", done: "Đồng ý cho bầu bổ sung" },
    elect: { button: "Ghi kết quả bầu", done: "Chi bộ bầu" },
    check: { button: "Xác nhận đã thẩm định", done: "Đã thẩm định" },
    return: { button: "Trả lại chi bộ", done: "Trả lại chi bộ" },
    recognize: { button: "Chuẩn y kết quả", done: "Chuẩn y kết quả" },
    appoint: { button: "Ghi quyết định chỉ định", done: "Quyết định chỉ định" },
    release: { button: "Ghi quyết định cho thôi", done: "Quyết định cho thôi giữ chức vụ" },
    refuse: { button: "Không đồng ý", done: "Không đồng ý" },
    withdraw: { button: "Rút đề nghị", done: "Rút đề nghị" },
    stop: { button: "Huỷ hồ sơ", done: "Huỷ hồ sơ" },
  },
  inputs: {
    office: {
      label: "Chức vụ",
      options: { secretary: "Bí thư", deputy: "Phó bí thư", committee: "Chi uỷ viên" },
    },
    candidates: { label: "Người được giới thiệu", hint: "Một người, hoặc hai người nếu có số dư." },
    appointee: { label: "Người được chỉ định" },
    holder: { label: "Người xin thôi hoặc phải thôi" },
    why: { label: "Lý do" },
    planNumber: { label: "Số văn bản đồng ý" },
    heldOn: { label: "Ngày họp bầu" },
    summoned: { label: "Số đảng viên chính thức được triệu tập" },
    present: { label: "Số đảng viên chính thức có mặt" },
    ballot: { label: "Kết quả kiểm phiếu" },
    decisionNumber: { label: "Số quyết định" },
    decidedOn: { label: "Ngày quyết định" },
  },
};

const en: ProcedureWords = {
  title: "An office of the cell between congresses",
  about: "A by-election, an appointment, or the end of an office in the middle of a term.",
  basis: "Party Charter; 190-QĐ/TW; 294-QĐ/TW",
  states: {
    electionAsked: "Waiting for consent to a by-election",
    electionAllowed: "Waiting for the vote of the cell",
    electionFailed: "Nobody elected",
    elected: "Waiting for the check",
    checked: "Waiting for recognition",
    appointmentAsked: "Waiting for the appointment",
    releaseAsked: "Waiting for the release",
    changed: "Done",
    refused: "Refused",
    cancelled: "Cancelled",
  },
  steps: {
    askElection: { button: "Ask for a by-election", done: "By-election asked for" },
    askAppointment: { button: "Propose an appointment", done: "Appointment proposed" },
    askRelease: { button: "Ask for the end of an office", done: "End of an office asked for" },
    allow: { button: "Allow the by-election", done: "By-election allowed" },
    elect: { button: "Record the result", done: "Vote of the cell" },
    check: { button: "Confirm the check", done: "Checked" },
    return: { button: "Return to the cell", done: "Returned to the cell" },
    recognize: { button: "Recognize the result", done: "Result recognized" },
    appoint: { button: "Record the appointment", done: "Appointed" },
    release: { button: "Record the release", done: "Released from the office" },
    refuse: { button: "Refuse", done: "Refused" },
    withdraw: { button: "Withdraw", done: "Withdrawn" },
    stop: { button: "Cancel the case", done: "Cancelled" },
  },
  inputs: {
    office: {
      label: "Office",
      options: {
        secretary: "Secretary",
        deputy: "Deputy secretary",
        committee: "Committee member",
      },
    },
    candidates: { label: "Candidates", hint: "One, or two with a surplus." },
    appointee: { label: "To be appointed" },
    holder: { label: "Who leaves the office" },
    why: { label: "Reason" },
    planNumber: { label: "Number of the consent" },
    heldOn: { label: "Day of the vote" },
    summoned: { label: "Official members summoned" },
    present: { label: "Official members present" },
    ballot: { label: "Count of the ballot" },
    decisionNumber: { label: "Number of the decision" },
    decidedOn: { label: "Day of the decision" },
  },
};

type Words = Pick<ProcedureWords, "title"> & {
  electionAllowed: string;
  elect: string;
  below: string;
};

const viAbove: Record<CommitteeLevel, Words> = {
  section: {
    title: "Kiện toàn chức vụ đảng uỷ bộ phận",
    electionAllowed: "Chờ đảng uỷ bộ phận bầu",
    elect: "Đảng uỷ bộ phận bầu",
    below: "Trả lại đảng uỷ bộ phận",
  },
  grassroots: {
    title: "Kiện toàn chức vụ đảng uỷ cơ sở",
    electionAllowed: "Chờ đảng uỷ bầu",
    elect: "Đảng uỷ bầu",
    below: "Trả lại đảng uỷ",
  },
  commune: {
    title: "Kiện toàn chức vụ đảng uỷ xã, phường",
    electionAllowed: "Chờ đảng uỷ bầu",
    elect: "Đảng uỷ bầu",
    below: "Trả lại đảng uỷ",
  },
};

const enAbove: Record<CommitteeLevel, Words> = {
  section: {
    title: "An office of the sectional committee between congresses",
    electionAllowed: "Waiting for the vote of the committee",
    elect: "The committee voted",
    below: "Return to the committee",
  },
  grassroots: {
    title: "An office of the grassroots committee between congresses",
    electionAllowed: "Waiting for the vote of the committee",
    elect: "The committee voted",
    below: "Return to the committee",
  },
  commune: {
    title: "An office of the commune committee between congresses",
    electionAllowed: "Waiting for the vote of the committee",
    elect: "The committee voted",
    below: "Return to the committee",
  },
};

/** The same for a committee: its offices are called as the code list calls them. */
function above(level: CommitteeLevel, lang: Lang): ProcedureWords {
  const base = lang === "vi" ? vi : en;
  const own = (lang === "vi" ? viAbove : enAbove)[level];
  const { summoned, present } = calledWords[lang];
  return {
    ...base,
    title: own.title,
    states: { ...base.states, electionAllowed: own.electionAllowed },
    steps: {
      ...base.steps,
      elect: { ...base.steps.elect!, done: own.elect },
      return: { button: own.below, done: own.below },
    },
    inputs: {
      ...base.inputs,
      office: { label: base.inputs.office!.label, options: officeWords(level, lang) },
      summoned: { label: summoned },
      present: { label: present },
    },
  };
}

const calledWords = {
  vi: { summoned: "Số cấp uỷ viên được triệu tập", present: "Số cấp uỷ viên có mặt" },
  en: { summoned: "Members of the committee summoned", present: "Members present" },
};

/** The words of this procedure, by the level of the unit. */
export const officeChangeText = {
  cell: { vi, en },
  section: { vi: above("section", "vi"), en: above("section", "en") },
  grassroots: { vi: above("grassroots", "vi"), en: above("grassroots", "en") },
  commune: { vi: above("commune", "vi"), en: above("commune", "en") },
};
