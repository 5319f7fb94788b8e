import { codeList } from "#app/codes/code-list.ts";

/** Evaluation grade. `minScore` is the lowest score that allows the grade; null for those not rated. @source code list `evaluation_grade` of record format 3.0 */
export const evaluationGrade = codeList(
  "evaluation_grade",
  { vi: "Mức xếp loại", en: "Evaluation grade" },
  {
    excellent: {
      code: "E1",
      label: { vi: "Hoàn thành xuất sắc nhiệm vụ", en: "Excellent" },
      aliases: ["HTXSNV", "Hoàn thành xuất sắc", "HTXS", "Xuất sắc"],
      minScore: 90,
      note: "capped, see procedures",
    },
    good: {
      code: "E2",
      label: { vi: "Hoàn thành tốt nhiệm vụ", en: "Good" },
      aliases: ["HTTNV", "Hoàn thành tốt", "HTT", "Tốt"],
      minScore: 70,
    },
    completed: {
      code: "E3",
      label: { vi: "Hoàn thành nhiệm vụ", en: "Completed" },
      aliases: ["HTNV", "Hoàn thành", "HT"],
      minScore: 50,
    },
    notCompleted: {
      code: "E4",
      label: { vi: "Không hoàn thành nhiệm vụ", en: "Not completed" },
      aliases: ["KHTNV", "Không hoàn thành"],
      minScore: 0,
      note: "a knock-out condition",
    },
    notRatedExempt: {
      code: "N1",
      label: {
        vi: "Không xếp loại: miễn công tác và sinh hoạt",
        en: "Not rated: exempt",
      },
      minScore: null,
    },
    notRatedNew: {
      code: "N2",
      label: {
        vi: "Không xếp loại: kết nạp dưới 6 tháng",
        en: "Not rated: admitted less than 6 months",
      },
      minScore: null,
    },
    notRatedSuspended: {
      code: "N3",
      label: {
        vi: "Không xếp loại: đang bị đình chỉ sinh hoạt",
        en: "Not rated: suspended",
      },
      minScore: null,
    },
    pendingAbsent: {
      code: "N4",
      label: {
        vi: "Chưa xếp loại: vắng mặt, sẽ xếp loại sau",
        en: "Pending: absent, to be rated later",
      },
      minScore: null,
      note: "Must become E1-E4",
    },
  },
);
