import type { ProcedureWords } from "#app/features/procedures/words/schema.ts";

const vi: ProcedureWords = {
  title: "Loại hồ sơ lập nhầm, lập trùng",
  about:
    "Xã, phường đề nghị, tỉnh quyết định. Hồ sơ ra khỏi mọi danh sách và số liệu; lịch sử vẫn giữ nguyên, không xoá gì.",
  basis: "Quy ước của phần mềm (mã R9)",
  states: {
    proposed: "Chờ tỉnh quyết định",
    returned: "Tỉnh trả lại",
    hidden: "Đã loại khỏi danh sách",
    refused: "Không loại",
    withdrawn: "Đã rút đề nghị",
  },
  steps: {
    propose: { button: "Đề nghị loại hồ sơ", done: "Đề nghị loại hồ sơ" },
    proposeAgain: { button: "Gửi lại đề nghị", done: "Gửi lại đề nghị" },
    approve: { button: "Loại hồ sơ khỏi danh sách", done: "Tỉnh loại hồ sơ" },
    return: { button: "Trả lại", done: "Tỉnh trả lại" },
    refuse: { button: "Không loại", done: "Tỉnh không loại" },
    withdraw: { button: "Rút đề nghị", done: "Rút đề nghị" },
  },
  inputs: {
    ground: {
      label: "Vì sao loại",
      options: {
        duplicate: "Một người có hai hồ sơ",
        stranger: "Không phải đảng viên, chưa từng kết nạp",
        mistake: "Lập nhầm khi nhập dữ liệu",
      },
    },
    keptRecord: {
      label: "Hồ sơ được giữ lại",
      hint: "Khi một người có hai hồ sơ: ghi số lý lịch và chi bộ của hồ sơ giữ lại.",
    },
    explanation: { label: "Giải trình", hint: "Nêu rõ sai từ đâu, đã kiểm tra những gì." },
  },
};

const en: ProcedureWords = {
  title: "Take out a wrong or double record",
  about:
    "The commune proposes, the province decides. The record leaves all lists and figures; its history stays and nothing is deleted.",
  basis: "House rule (code R9)",
  states: {
    proposed: "Waiting for the province",
    returned: "Returned by the province",
    hidden: "Taken out of the lists",
    refused: "Not taken out",
    withdrawn: "Withdrawn",
  },
  steps: {
    propose: { button: "Propose to take it out", done: "Proposed to take it out" },
    proposeAgain: { button: "Propose again", done: "Proposed again" },
    approve: { button: "Take it out of the lists", done: "Taken out by the province" },
    return: { button: "Return", done: "Returned by the province" },
    refuse: { button: "Keep it", done: "Kept by the province" },
    withdraw: { button: "Withdraw", done: "Withdrawn" },
  },
  inputs: {
    ground: {
      label: "Why",
      options: {
        duplicate: "One person has two records",
        stranger: "Not a member, never admitted",
        mistake: "Made by mistake when data were entered",
      },
    },
    keptRecord: {
      label: "The record that stays",
      hint: "Where one person has two: biography number and cell of the one that stays.",
    },
    explanation: { label: "Explanation", hint: "What went wrong, and what was checked." },
  },
};

/** The words of this procedure. */
export const wrongRecordText = { vi, en };
