import { codeList } from "#app/codes/code-list.ts";

/** Dues exemption. `share` of the dues that is waived; `maxMonths` of one decision. @source code list `dues_exemption` of record format 3.0 */
export const duesExemption = codeList(
  "dues_exemption",
  { vi: "Miễn, giảm đảng phí", en: "Dues exemption" },
  {
    fiftyYears: {
      code: "M1",
      label: {
        vi: "Từ đủ 50 năm tuổi đảng trở lên",
        en: "50 or more years of Party age",
      },
      share: 1,
      maxMonths: null,
      note: "automatic; no application",
    },
    socialPension: {
      code: "M2",
      label: {
        vi: "Hưởng trợ cấp hưu trí xã hội",
        en: "Receives social pension",
      },
      share: 1,
      maxMonths: null,
      note: "evidence",
    },
    poorOrCriticallyIll: {
      code: "M3",
      label: {
        vi: "Hộ nghèo, hộ cận nghèo hoặc mắc bệnh hiểm nghèo",
        en: "Poor or near-poor household, or critical illness",
      },
      share: 1,
      maxMonths: null,
      note: "written request to the cell",
    },
    hardshipExempt: {
      code: "M4",
      label: {
        vi: "Hoàn cảnh khó khăn khác: miễn",
        en: "Other hardship: exempt",
      },
      share: 1,
      maxMonths: 12,
      note: "request",
    },
    hardshipMinus30: {
      code: "M5",
      label: {
        vi: "Hoàn cảnh khó khăn khác: giảm 30%",
        en: "Other hardship: minus 30%",
      },
      share: 0.3,
      maxMonths: 12,
    },
    hardshipMinus50: {
      code: "M6",
      label: {
        vi: "Hoàn cảnh khó khăn khác: giảm 50%",
        en: "Other hardship: minus 50%",
      },
      share: 0.5,
      maxMonths: 12,
    },
    hardshipMinus70: {
      code: "M7",
      label: {
        vi: "Hoàn cảnh khó khăn khác: giảm 70%",
        en: "Other hardship: minus 70%",
      },
      share: 0.7,
      maxMonths: 12,
    },
    deferred: {
      code: "M8",
      label: { vi: "Chậm đóng (tạm miễn sinh hoạt)", en: "Deferred payment" },
      share: 0,
      maxMonths: null,
      note: "Up to the end of the temporary exemption",
    },
    advance: {
      code: "M9",
      label: { vi: "Đóng trước (tạm miễn sinh hoạt)", en: "Advance payment" },
      share: 0,
      maxMonths: null,
      note: "Up to the end of the temporary exemption",
    },
  },
);
