import type { recordNeeds } from "#app/features/procedures/needs/record/rules.ts";

type Sentences = Record<keyof typeof recordNeeds, string>;

const vi: Sentences = {
  namesKeptRecord: "Một người có hai hồ sơ: ghi rõ hồ sơ nào được giữ lại.",
  noOtherCase: "Người này còn hồ sơ quy trình khác chưa xong. Giải quyết hoặc rút hồ sơ đó trước.",
};

const en: Sentences = {
  namesKeptRecord: "One person has two records: say which of them stays.",
  noOtherCase: "Another case about this person is not over. Finish or withdraw it first.",
};

/** Why a step towards taking a record out is refused. */
export const recordNeedText = { vi, en };
