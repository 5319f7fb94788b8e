import type { UnitLevel } from "#app/features/procedures/units/rules.ts";
import type { ProcedureWords } from "#app/features/procedures/words/schema.ts";

const vi: Omit<ProcedureWords, "title"> = {
  about: "Cấp trên cho nhiệm kỳ dài hơn hoặc ngắn hơn; vai trên phần mềm theo ngày mới.",
  basis: "294-QĐ/TW; không quá 1 năm: giả định",
  states: {
    asked: "Chờ quyết định",
    shifted: "Đã quyết định",
    refused: "Không đồng ý",
    cancelled: "Đã huỷ",
  },
  steps: {
    ask: { button: "Đề nghị đổi ngày hết nhiệm kỳ", done: "Đề nghị đổi ngày hết nhiệm kỳ" },
    decide: { button: "Ghi quyết định", done: "Quyết định đổi ngày hết nhiệm kỳ" },
    refuse: { button: "Không đồng ý", done: "Không đồng ý" },
    withdraw: { button: "Rút đề nghị", done: "Rút đề nghị" },
  },
  inputs: {
    newEndsOn: { label: "Ngày hết nhiệm kỳ mới", hint: "Ví dụ 26/01/2027." },
    why: { label: "Lý do" },
    decisionNumber: { label: "Số quyết định" },
    decidedOn: { label: "Ngày quyết định" },
  },
};

const en: Omit<ProcedureWords, "title"> = {
  about:
    "The superior makes the term longer or shorter; roles in the program follow the new last day.",
  basis: "294-QĐ/TW; at most a year: assumed",
  states: {
    asked: "Waiting for the decision",
    shifted: "Decided",
    refused: "Refused",
    cancelled: "Cancelled",
  },
  steps: {
    ask: { button: "Ask for another last day", done: "Another last day asked for" },
    decide: { button: "Record the decision", done: "Last day of the term changed" },
    refuse: { button: "Refuse", done: "Refused" },
    withdraw: { button: "Withdraw", done: "Withdrawn" },
  },
  inputs: {
    newEndsOn: { label: "New last day of the term", hint: "For example 26/01/2027." },
    why: { label: "Reason" },
    decisionNumber: { label: "Number of the decision" },
    decidedOn: { label: "Day of the decision" },
  },
};

const titles = {
  vi: {
    cell: "Kéo dài hoặc rút ngắn nhiệm kỳ chi bộ",
    section: "Kéo dài hoặc rút ngắn nhiệm kỳ đảng uỷ bộ phận",
    grassroots: "Kéo dài hoặc rút ngắn nhiệm kỳ đảng uỷ cơ sở",
    commune: "Kéo dài hoặc rút ngắn nhiệm kỳ đảng uỷ xã, phường",
  },
  en: {
    cell: "A longer or shorter term of a cell",
    section: "A longer or shorter term of a sectional committee",
    grassroots: "A longer or shorter term of a grassroots committee",
    commune: "A longer or shorter term of a commune committee",
  },
} as const satisfies Record<string, Record<UnitLevel, string>>;

const wordsAt = (level: UnitLevel) => ({
  vi: { ...vi, title: titles.vi[level] },
  en: { ...en, title: titles.en[level] },
});

/** The words of this procedure, by the level of the unit. */
export const termShiftText = {
  cell: wordsAt("cell"),
  section: wordsAt("section"),
  grassroots: wordsAt("grassroots"),
  commune: wordsAt("commune"),
};
