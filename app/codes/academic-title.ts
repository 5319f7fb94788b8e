import { codeList } from "#app/codes/code-list.ts";

/** Academic title. @source code list `academic_title` of record format 3.0 */
export const academicTitle = codeList(
  "academic_title",
  { vi: "Học hàm", en: "Academic title" },
  {
    associateProfessor: {
      code: "PGS",
      label: { vi: "Phó giáo sư", en: "Associate professor" },
      aliases: ["P.GS", "Phó GS"],
      note: "Count only the highest title in statistics",
    },
    professor: {
      code: "GS",
      label: { vi: "Giáo sư", en: "Professor" },
      aliases: ["G.S"],
    },
  },
);
