import { codeList } from "#app/codes/code-list.ts";

/** Marital status. @source code list `marital_status` of record format 3.0 */
export const maritalStatus = codeList(
  "marital_status",
  { vi: "Tình trạng hôn nhân", en: "Marital status" },
  {
    single: {
      code: "single",
      label: { vi: "Độc thân", en: "Single" },
      aliases: ["Chưa kết hôn", "Chưa lập gia đình", "Chưa vợ/chồng"],
    },
    married: {
      code: "married",
      label: { vi: "Có vợ/chồng", en: "Married" },
      aliases: ["Đã kết hôn", "Có gia đình", "Có vợ", "Có chồng", "Đã lập gia đình"],
    },
    divorced: {
      code: "divorced",
      label: { vi: "Ly hôn", en: "Divorced" },
      aliases: ["Đã ly hôn"],
    },
    widowed: {
      code: "widowed",
      label: { vi: "Góa", en: "Widowed" },
      aliases: ["Goá vợ", "Goá chồng"],
    },
  },
);
