import { codeList } from "#app/codes/code-list.ts";

/** Foreign language level. @source code list `foreign_language_level` of record format 3.0 */
export const foreignLanguageLevel = codeList(
  "foreign_language_level",
  { vi: "Trình độ ngoại ngữ", en: "Foreign language level" },
  {
    certificateA: {
      code: "A",
      label: { vi: "Chứng chỉ A", en: "Certificate A" },
      aliases: ["Trình độ A", "Bằng A"],
      note: "Pre-2020 national certificate",
    },
    certificateB: {
      code: "B",
      label: { vi: "Chứng chỉ B", en: "Certificate B" },
      aliases: ["Trình độ B", "Bằng B"],
      note: "Pre-2020 national certificate",
    },
    certificateC: {
      code: "C",
      label: { vi: "Chứng chỉ C", en: "Certificate C" },
      aliases: ["Trình độ C", "Bằng C"],
      note: "Pre-2020 national certificate",
    },
    level1: {
      code: "B1_6",
      label: { vi: "Bậc 1/6 (A1)", en: "Level 1/6 (A1)" },
      aliases: ["A1", "Bậc 1"],
      note: "Vietnamese 6-level framework",
    },
    level2: {
      code: "B2_6",
      label: { vi: "Bậc 2/6 (A2)", en: "Level 2/6 (A2)" },
      aliases: ["A2", "Bậc 2"],
    },
    level3: {
      code: "B3_6",
      label: { vi: "Bậc 3/6 (B1)", en: "Level 3/6 (B1)" },
      aliases: ["B1", "Bậc 3"],
    },
    level4: {
      code: "B4_6",
      label: { vi: "Bậc 4/6 (B2)", en: "Level 4/6 (B2)" },
      aliases: ["B2", "Bậc 4"],
    },
    level5: {
      code: "B5_6",
      label: { vi: "Bậc 5/6 (C1)", en: "Level 5/6 (C1)" },
      aliases: ["C1", "Bậc 5"],
    },
    level6: {
      code: "B6_6",
      label: { vi: "Bậc 6/6 (C2)", en: "Level 6/6 (C2)" },
      aliases: ["C2", "Bậc 6"],
    },
    college: {
      code: "CD",
      label: { vi: "Cao đẳng", en: "College degree in the language" },
      aliases: ["CĐ"],
    },
    university: {
      code: "DH",
      label: { vi: "Đại học trở lên", en: "University degree or above" },
      aliases: ["ĐH", "Đại học"],
    },
    international: {
      code: "INT",
      label: { vi: "Chứng chỉ quốc tế", en: "International certificate" },
      aliases: ["IELTS", "TOEIC", "TOEFL"],
      note: "Store name and score in detail",
    },
    conversational: {
      code: "COM",
      label: { vi: "Giao tiếp được", en: "Conversational" },
      aliases: ["Giao tiếp"],
      note: "No certificate",
    },
  },
);
