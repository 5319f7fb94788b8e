import { codeList } from "#app/codes/code-list.ts";

/** Basis of a position. @source code list `position_basis` of record format 3.0 */
export const positionBasis = codeList(
  "position_basis",
  { vi: "Căn cứ giữ chức vụ", en: "Basis of a position" },
  {
    elected: { code: "elected", label: { vi: "Bầu", en: "Elected" } },
    appointed: {
      code: "appointed",
      label: { vi: "Chỉ định", en: "Appointed" },
    },
    coOpted: {
      code: "coopted",
      label: { vi: "Bầu bổ sung", en: "Co-opted" },
      aliases: ["Bổ sung"],
    },
  },
);
