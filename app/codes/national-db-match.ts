import { codeList } from "#app/codes/code-list.ts";

/** Match with the national population database. @source code list `national_db_match` of record format 3.0 */
export const nationalDbMatch = codeList(
  "national_db_match",
  {
    vi: "Đối khớp CSDL quốc gia về dân cư",
    en: "Match with the national population database",
  },
  {
    notChecked: {
      code: "not_checked",
      label: { vi: "Chưa đối khớp", en: "Not checked" },
    },
    matched: { code: "matched", label: { vi: "Khớp", en: "Matched" } },
    mismatch: { code: "mismatch", label: { vi: "Không khớp", en: "Mismatch" } },
  },
);
