import { codeList } from "#app/codes/code-list.ts";

/** Political theory level. @source code list `political_theory_level` of record format 3.0 */
export const politicalTheoryLevel = codeList(
  "political_theory_level",
  { vi: "Trình độ lý luận chính trị", en: "Political theory level" },
  {
    none: {
      code: "0",
      label: { vi: "Chưa qua đào tạo", en: "None" },
      aliases: ["Chưa", "Không", "Chưa có", "Chưa học", "Chưa đào tạo"],
    },
    elementary: {
      code: "1",
      label: { vi: "Sơ cấp", en: "Elementary" },
      aliases: ["SC", "Sơ cấp LLCT", "Sơ cấp lý luận chính trị"],
      note: "The preparatory course for sympathizers alone does not count as elementary (assumed)",
    },
    intermediate: {
      code: "2",
      label: { vi: "Trung cấp", en: "Intermediate" },
      aliases: ["TC", "Trung cấp LLCT", "Trung cấp lý luận chính trị", "Trung cấp LLCT-HC"],
      note: "Includes certified equivalents",
    },
    advanced: {
      code: "3",
      label: { vi: "Cao cấp", en: "Advanced" },
      aliases: ["CC", "Cao cấp LLCT", "Cao cấp lý luận chính trị"],
      note: "Includes certified equivalents",
    },
    bachelor: {
      code: "4",
      label: { vi: "Cử nhân", en: "Bachelor of politics" },
      aliases: ["CN", "Cử nhân chính trị", "Cử nhân LLCT", "ĐH chính trị"],
      note: "Reported together with 3 in statistics",
    },
  },
);
