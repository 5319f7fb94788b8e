import { codeList } from "#app/codes/code-list.ts";

/** Activity status. @source code list `activity_status` of record format 3.0 */
export const activityStatus = codeList(
  "activity_status",
  { vi: "Tình trạng sinh hoạt", en: "Activity status" },
  {
    active: {
      code: "A1",
      label: { vi: "Đang sinh hoạt", en: "Active" },
      aliases: ["Đang sinh hoạt Đảng", "Đang SH", "Sinh hoạt bình thường", "Bình thường"],
      note: "Default for M1 and M2",
    },
    temporarilyElsewhere: {
      code: "A2",
      label: {
        vi: "Sinh hoạt tạm thời nơi khác",
        en: "Temporarily active elsewhere",
      },
      aliases: ["Sinh hoạt tạm thời", "SH tạm thời", "Chuyển sinh hoạt tạm thời"],
      note: "Counted in the home organization only",
    },
    exempt: {
      code: "A3",
      label: {
        vi: "Miễn công tác và sinh hoạt đảng",
        en: "Exempt from work and meetings",
      },
      aliases: [
        "Miễn sinh hoạt",
        "Miễn SH",
        "MSH",
        "Miễn SHĐ",
        "Miễn sinh hoạt Đảng",
        "Miễn CT và SH",
        "Miễn công tác",
      ],
      note: "Old age or poor health; decided by the cell",
    },
    temporarilyExempt: {
      code: "A4",
      label: { vi: "Tạm miễn sinh hoạt", en: "Temporarily exempt" },
      aliases: ["Tạm miễn SH", "Tạm miễn", "Tạm miễn sinh hoạt đảng", "TMSH"],
      note: "Away or itinerant work, under 12 months; dated",
    },
    suspended: {
      code: "A5",
      label: {
        vi: "Đình chỉ sinh hoạt đảng",
        en: "Suspended from Party activity",
      },
      aliases: ["Đình chỉ sinh hoạt", "Đình chỉ", "Đình chỉ SH"],
      note: "Dated; decision required",
    },
    inTransfer: {
      code: "A6",
      label: {
        vi: "Đang làm thủ tục chuyển sinh hoạt",
        en: "Transfer in progress",
      },
      aliases: ["Đang chuyển sinh hoạt", "Đang chuyển"],
      note: "Still counted at the origin until the receiver accepts",
    },
    isolatedAbroad: {
      code: "A7",
      label: {
        vi: "Sinh hoạt đơn lẻ ở ngoài nước",
        en: "Isolated activity abroad",
      },
      note: "Managed by the domestic organization that sent the member (assumed)",
    },
    lostContact: {
      code: "A8",
      label: { vi: "Mất liên lạc", en: "Lost contact" },
      aliases: ["Gián đoạn sinh hoạt"],
      note: "Needs follow-up within one quarter (assumed); not a legal status",
    },
  },
);
