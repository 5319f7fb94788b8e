import { codeList } from "#app/codes/code-list.ts";

/** Badge mode. @source code list `badge_mode` of record format 3.0 */
export const badgeMode = codeList(
  "badge_mode",
  { vi: "Cách tặng Huy hiệu", en: "Badge mode" },
  {
    normal: { code: "normal", label: { vi: "Tặng đúng đợt", en: "Normal" } },
    early: { code: "early", label: { vi: "Tặng sớm", en: "Early" } },
    posthumous: {
      code: "posthumous",
      label: { vi: "Truy tặng", en: "Posthumous" },
    },
    reissued: { code: "reissue", label: { vi: "Cấp lại", en: "Reissued" } },
  },
);
