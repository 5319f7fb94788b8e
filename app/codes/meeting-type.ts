import { codeList } from "#app/codes/code-list.ts";

/** Meeting type. @source code list `meeting_type` of record format 3.0 */
export const meetingType = codeList(
  "meeting_type",
  { vi: "Loại cuộc họp", en: "Meeting type" },
  {
    monthly: {
      code: "M01",
      label: {
        vi: "Sinh hoạt định kỳ hằng tháng",
        en: "Regular monthly meeting",
      },
      note: "1 per month",
    },
    thematic: {
      code: "M02",
      label: { vi: "Sinh hoạt chuyên đề", en: "Thematic meeting" },
      note: "At least 1 per quarter; may be held with a monthly meeting",
    },
    extraordinary: {
      code: "M03",
      label: { vi: "Họp bất thường", en: "Extraordinary meeting" },
    },
    congress: {
      code: "M04",
      label: { vi: "Đại hội chi bộ", en: "Cell congress" },
    },
    cellCommittee: {
      code: "M05",
      label: { vi: "Họp chi uỷ", en: "Cell committee meeting" },
      note: "Before the cell meeting; only where a committee exists",
    },
    yearEndReview: {
      code: "M06",
      label: {
        vi: "Họp kiểm điểm, đánh giá, xếp loại cuối năm",
        en: "Year-end review and classification",
      },
    },
    admissionCeremony: {
      code: "M07",
      label: { vi: "Lễ kết nạp đảng viên", en: "Admission ceremony" },
      note: "Sets the admission ceremony date",
    },
    extended: {
      code: "M08",
      label: { vi: "Hội nghị mở rộng", en: "Extended conference" },
      note: "Non-members may be invited",
    },
    partyGroup: {
      code: "M09",
      label: { vi: "Họp tổ đảng", en: "Party group meeting" },
    },
    disciplinary: {
      code: "M10",
      label: { vi: "Họp xét kỷ luật", en: "Disciplinary meeting" },
      note: "Restricted minutes",
    },
    resolutionStudy: {
      code: "M11",
      label: {
        vi: "Hội nghị học tập, quán triệt nghị quyết",
        en: "Study of resolutions",
      },
      note: "Often organized above the cell",
    },
  },
);
