import { codeList } from "#app/codes/code-list.ts";

/** Appeal result. @source code list `appeal_result` of record format 3.0 */
export const appealResult = codeList(
  "appeal_result",
  { vi: "Kết quả khiếu nại", en: "Appeal result" },
  {
    upheld: { code: "upheld", label: { vi: "Giữ nguyên", en: "Upheld" } },
    changed: { code: "changed", label: { vi: "Thay đổi", en: "Changed" } },
    annulled: { code: "annulled", label: { vi: "Hủy bỏ", en: "Annulled" } },
  },
);
