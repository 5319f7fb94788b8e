import { codeList } from "#app/codes/code-list.ts";

/** Kind of gap in Party age. @source code list `party_age_gap_kind` of record format 3.0 */
export const partyAgeGapKind = codeList(
  "party_age_gap_kind",
  { vi: "Loại gián đoạn tuổi đảng", en: "Kind of gap in Party age" },
  {
    expelled: { code: "expelled", label: { vi: "Khai trừ", en: "Expelled" } },
    removed: { code: "removed", label: { vi: "Xóa tên", en: "Name removed" } },
    lostContact: {
      code: "lost_contact",
      label: { vi: "Mất liên lạc", en: "Lost contact" },
    },
    transferGap: {
      code: "transfer_gap",
      label: { vi: "Gián đoạn khi chuyển sinh hoạt", en: "Transfer gap" },
    },
    other: { code: "other", label: { vi: "Khác", en: "Other" } },
  },
);
