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
  inputs: {
    ...fileText.vi.inputs,
    formerExit: {
      label: "Trước đây ra khỏi Đảng trong trường hợp nào",
      options: {
        plain: "Không thuộc các trường hợp dưới đây",
        hardship: "Tự xin ra vì gia đình đặc biệt khó khăn",
        minorCrime: "Bị kết án về tội ít nghiêm trọng, đã xoá án tích",
        quit: "Tự bỏ sinh hoạt đảng",
        disunity: "Gây mất đoàn kết nội bộ nghiêm trọng",
        seriousCrime: "Bị kết án về tội tham nhũng hoặc tội nghiêm trọng trở lên",
      },
    },
    recordClearedOn: {
      label: "Ngày được xoá án tích",
      hint: "Chỉ ghi khi đã bị kết án về tội ít nghiêm trọng.",
    },
  },
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
  inputs: {
    ...fileText.en.inputs,
    formerExit: {
      label: "How the person left the Party",
      options: {
        plain: "In none of these ways",
        hardship: "On own request, the family in special hardship",
        minorCrime: "Convicted of a less serious crime, the record cleared",
        quit: "Quit activity",
        disunity: "Caused serious disunity",
        seriousCrime: "Convicted of corruption or of a serious crime",
      },
    },
    recordClearedOn: {
      label: "Record cleared on",
      hint: "Only after a conviction of a less serious crime.",
    },
  },
};

/** The words of this procedure. */
export const readmissionText = { vi, en };
