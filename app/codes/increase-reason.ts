import { codeList } from "#app/codes/code-list.ts";

/** Increase reason. @source code list `increase_reason` of record format 3.0 */
export const increaseReason = codeList(
  "increase_reason",
  { vi: "Lý do tăng", en: "Increase reason" },
  {
    admission: {
      code: "I1",
      label: { vi: "Kết nạp", en: "Admission" },
      note: "Stat row B1",
    },
    readmission: {
      code: "I2",
      label: { vi: "Kết nạp lại", en: "Re-admission" },
      note: "Stat row B1 and own row in form 2-BTCTW",
    },
    fromOtherProvince: {
      code: "I3",
      label: {
        vi: "Tỉnh khác chuyển đến",
        en: "Transfer in from another province",
      },
      note: "Stat row B2a",
    },
    withinProvince: {
      code: "I4",
      label: {
        vi: "Chuyển đến trong tỉnh",
        en: "Transfer in within the province",
      },
      note: "Stat row B2b",
    },
    restored: {
      code: "I5",
      label: { vi: "Phục hồi đảng tịch", en: "Membership restored" },
      note: "Stat row B3",
    },
    initialLoad: {
      code: "I6",
      label: { vi: "Nhập dữ liệu ban đầu", en: "Initial data load" },
      note: "Technical; opening balance only",
    },
  },
);
