import { codeList } from "#app/codes/code-list.ts";

/** Card status. @source code list `card_status` of record format 3.0 */
export const cardStatus = codeList(
  "card_status",
  { vi: "Tình trạng thẻ", en: "Card status" },
  {
    valid: { code: "valid", label: { vi: "Còn hiệu lực", en: "Valid" } },
    lost: { code: "lost", label: { vi: "Bị mất", en: "Lost" } },
    damaged: { code: "damaged", label: { vi: "Bị hỏng", en: "Damaged" } },
    exchanged: { code: "exchanged", label: { vi: "Đã đổi", en: "Exchanged" } },
    recovered: {
      code: "recovered",
      label: { vi: "Đã thu hồi", en: "Recovered" },
    },
    keptByFamily: {
      code: "kept_by_family",
      label: { vi: "Gia đình giữ", en: "Kept by the family" },
    },
  },
);
