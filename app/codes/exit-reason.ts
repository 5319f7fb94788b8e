import { codeList } from "#app/codes/code-list.ts";

/** Exit reason. @source code list `exit_reason` of record format 3.0 */
export const exitReason = codeList(
  "exit_reason",
  { vi: "Hình thức ra khỏi Đảng, lý do giảm", en: "Exit reason" },
  {
    death: {
      code: "R1",
      label: { vi: "Từ trần", en: "Death" },
      aliases: ["Chết", "Mất", "Đã mất"],
      note: "Stat row C1",
    },
    expulsion: {
      code: "R2",
      label: { vi: "Khai trừ", en: "Expulsion" },
      aliases: ["Bị khai trừ"],
      note: "Stat row C2",
    },
    officialRemoved: {
      code: "R3",
      label: {
        vi: "Xoá tên đảng viên chính thức",
        en: "Name removal, official member",
      },
      note: "Stat row C3",
    },
    probationaryRemoved: {
      code: "R4",
      label: {
        vi: "Xoá tên đảng viên dự bị",
        en: "Name removal, probationary member",
      },
      note: "Stat row C3, of which probationary",
    },
    ownRequest: {
      code: "R5",
      label: { vi: "Xin ra khỏi Đảng", en: "Leaving on own request" },
      aliases: ["Xin ra"],
      note: "Stat row C4",
    },
    transferToOtherProvince: {
      code: "R6",
      label: { vi: "Chuyển đi tỉnh khác", en: "Transfer to another province" },
      note: "Stat row C5a; not an exit from the Party",
    },
    transferWithinProvince: {
      code: "R7",
      label: { vi: "Chuyển đi trong tỉnh", en: "Transfer within the province" },
      note: "Stat row C5b; not an exit from the Party",
    },
    admissionAnnulled: {
      code: "R8",
      label: {
        vi: "Huỷ quyết định kết nạp không đúng quy định",
        en: "Admission decision annulled",
      },
      note: "Admission found contrary to rules",
    },
    duplicateRecord: {
      code: "R9",
      label: {
        vi: "Xoá hồ sơ nhập trùng, nhập sai",
        en: "Duplicate or wrong record",
      },
      note: "Technical; not counted in statistics",
    },
  },
);
