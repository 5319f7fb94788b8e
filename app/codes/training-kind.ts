import { codeList } from "#app/codes/code-list.ts";

/** Kind of training. @source code list `training_kind` of record format 3.0 */
export const trainingKind = codeList(
  "training_kind",
  { vi: "Loại đào tạo", en: "Kind of training" },
  {
    professional: {
      code: "professional",
      label: { vi: "Chuyên môn", en: "Professional" },
      aliases: ["Chuyên môn nghiệp vụ"],
    },
    politicalTheory: {
      code: "political",
      label: { vi: "Lý luận chính trị", en: "Political theory" },
      aliases: ["Chính trị", "LLCT"],
    },
    stateManagement: {
      code: "state_management",
      label: { vi: "Quản lý nhà nước", en: "State management" },
      aliases: ["QLNN"],
    },
    language: { code: "language", label: { vi: "Ngoại ngữ", en: "Language" } },
    informationTechnology: {
      code: "it",
      label: { vi: "Tin học", en: "Information technology" },
      aliases: ["CNTT"],
    },
    defense: {
      code: "defense",
      label: { vi: "Quốc phòng, an ninh", en: "Defense and security" },
      aliases: ["QPAN", "Quốc phòng an ninh"],
    },
    partyWork: {
      code: "party_work",
      label: { vi: "Nghiệp vụ công tác đảng", en: "Party work" },
    },
  },
);
