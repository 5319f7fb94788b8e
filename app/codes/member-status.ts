import { codeList } from "#app/codes/code-list.ts";

/** Membership status. @source code list `member_status` of record format 3.0 */
export const memberStatus = codeList(
  "member_status",
  { vi: "Trạng thái đảng viên", en: "Membership status" },
  {
    outstanding: {
      code: "C1",
      label: {
        vi: "Quần chúng ưu tú",
        en: "Outstanding non-member (source list)",
      },
      aliases: ["QCƯT"],
      note: "Candidate. Not a Party member; never counted as one",
    },
    sympathizer: {
      code: "C2",
      label: { vi: "Cảm tình Đảng", en: "Party sympathizer" },
      aliases: ["Cảm tình"],
      note: "Candidate placed on the sympathizer list by a cell resolution",
    },
    admissionInProgress: {
      code: "C3",
      label: { vi: "Đang làm thủ tục kết nạp", en: "Admission in progress" },
      note: "Candidate with an open admission case",
    },
    dropped: {
      code: "C9",
      label: { vi: "Đưa ra khỏi nguồn", en: "Dropped from the source list" },
      note: "Terminal for candidates; may be re-opened",
    },
    probationary: {
      code: "M1",
      label: { vi: "Đảng viên dự bị", en: "Probationary member" },
      aliases: ["Dự bị", "DB", "ĐV dự bị", "ĐVDB", "Đảng viên DB"],
      note: "Counted in membership; may speak, no vote, no candidacy",
    },
    official: {
      code: "M2",
      label: { vi: "Đảng viên chính thức", en: "Official member" },
      aliases: ["Chính thức", "CT", "ĐV chính thức", "ĐVCT", "Đảng viên CT", "Đảng viên"],
      note: "Full rights",
    },
    deceased: {
      code: "X1",
      label: { vi: "Từ trần", en: "Deceased" },
      aliases: ["Đã từ trần", "Đã mất", "Chết", "Mất", "Qua đời"],
      note: "Terminal",
    },
    expelled: {
      code: "X2",
      label: { vi: "Khai trừ", en: "Expelled" },
      aliases: ["Bị khai trừ", "Đã khai trừ"],
      note: "Terminal unless rights are restored",
    },
    nameRemoved: {
      code: "X3",
      label: { vi: "Xoá tên", en: "Name removed" },
      aliases: ["Bị xoá tên", "Đã xoá tên"],
      note: "Terminal unless rights are restored. Not a disciplinary form",
    },
    leftOnRequest: {
      code: "X4",
      label: { vi: "Xin ra khỏi Đảng", en: "Left on own request" },
      aliases: ["Xin ra"],
      note: "Terminal",
    },
    transferredOut: {
      code: "X5",
      label: {
        vi: "Đã chuyển đi",
        en: "Transferred out of the database scope",
      },
      aliases: ["Chuyển đi", "Đã chuyển"],
      note: "Still a Party member elsewhere; record kept read-only. Only used when the destination is not managed in this database",
    },
  },
);
