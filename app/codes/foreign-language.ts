import { codeList } from "#app/codes/code-list.ts";

/** Foreign language. @source code list `foreign_language` of record format 3.0 */
export const foreignLanguage = codeList(
  "foreign_language",
  { vi: "Ngoại ngữ", en: "Foreign language" },
  {
    english: {
      code: "ENG",
      label: { vi: "Tiếng Anh", en: "English" },
      aliases: ["Anh", "Anh văn", "Anh ngữ", "TA"],
    },
    french: {
      code: "FRA",
      label: { vi: "Tiếng Pháp", en: "French" },
      aliases: ["Pháp", "Pháp văn"],
    },
    russian: {
      code: "RUS",
      label: { vi: "Tiếng Nga", en: "Russian" },
      aliases: ["Nga", "Nga văn"],
    },
    chinese: {
      code: "ZHO",
      label: { vi: "Tiếng Trung Quốc", en: "Chinese" },
      aliases: ["Trung", "Trung văn", "Tiếng Trung", "Tiếng Hoa", "Hoa văn", "Trung Quốc"],
    },
    german: {
      code: "DEU",
      label: { vi: "Tiếng Đức", en: "German" },
      aliases: ["Đức"],
    },
    japanese: {
      code: "JPN",
      label: { vi: "Tiếng Nhật", en: "Japanese" },
      aliases: ["Nhật"],
    },
    korean: {
      code: "KOR",
      label: { vi: "Tiếng Hàn", en: "Korean" },
      aliases: ["Hàn", "Tiếng Hàn Quốc"],
    },
    lao: {
      code: "LAO",
      label: { vi: "Tiếng Lào", en: "Lao" },
      aliases: ["Lào"],
    },
    khmer: {
      code: "KHM",
      label: { vi: "Tiếng Khmer", en: "Khmer" },
      aliases: ["Khmer", "Tiếng Campuchia"],
      note: "As a foreign language",
    },
    spanish: {
      code: "SPA",
      label: { vi: "Tiếng Tây Ban Nha", en: "Spanish" },
      aliases: ["Tây Ban Nha"],
    },
    thai: {
      code: "THA",
      label: { vi: "Tiếng Thái Lan", en: "Thai" },
      aliases: ["Thái Lan"],
    },
    ethnicMinority: {
      code: "DTTS",
      label: { vi: "Tiếng dân tộc thiểu số", en: "Ethnic-minority language" },
      note: "Give the language name in the detail field",
    },
    other: {
      code: "OTH",
      label: { vi: "Ngoại ngữ khác", en: "Other" },
      aliases: ["Khác"],
    },
  },
);
