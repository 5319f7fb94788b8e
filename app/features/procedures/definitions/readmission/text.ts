import { fileText } from "#app/features/procedures/definitions/candidacy/text.ts";
import type { ProcedureWords } from "#app/features/procedures/words/schema.ts";

const vi: ProcedureWords = {
  title: "Kết nạp lại người vào Đảng",
  about:
    "Kết nạp lại người đã ra khỏi Đảng đủ 36 tháng; phải có văn bản đồng ý của Ban Thường vụ Tỉnh uỷ trước khi quyết định.",
  basis: "294-QĐ/TW, điều 3.5; 12-HD/BTCTW",
  states: fileText.vi.states,
  steps: {
    apply: { button: "Mở hồ sơ kết nạp lại", done: "Mở hồ sơ kết nạp lại" },
    ...fileText.vi.steps,
    drop: { button: "Dừng hồ sơ", done: "Dừng hồ sơ" },
  },
  inputs: fileText.vi.inputs,
};

const en: ProcedureWords = {
  title: "Re-admission",
  about:
    "Admits somebody again who left 36 months ago or more; the provincial standing committee consents in writing first.",
  basis: "294-QĐ/TW, article 3.5; 12-HD/BTCTW",
  states: fileText.en.states,
  steps: {
    apply: { button: "Open the file", done: "File opened" },
    ...fileText.en.steps,
    drop: { button: "Stop the case", done: "Case stopped" },
  },
  inputs: fileText.en.inputs,
};

/** The words of this procedure. */
export const readmissionText = { vi, en };
