import { codeList } from "#app/codes/code-list.ts";

/** Attendance. @source code list `absence_reason` of record format 3.0 */
export const absenceReason = codeList(
  "absence_reason",
  { vi: "Có mặt, vắng mặt", en: "Attendance" },
  {
    present: {
      code: "P",
      label: { vi: "Có mặt", en: "Present" },
      note: "Also used for online attendance with flag",
    },
    illness: {
      code: "A1",
      label: { vi: "Vắng có lý do: ốm đau", en: "Excused: illness" },
    },
    officialDuty: {
      code: "A2",
      label: { vi: "Vắng có lý do: công tác", en: "Excused: official duty" },
    },
    study: {
      code: "A3",
      label: { vi: "Vắng có lý do: học tập", en: "Excused: study" },
    },
    familyEvent: {
      code: "A4",
      label: {
        vi: "Vắng có lý do: việc gia đình (hiếu, hỷ)",
        en: "Excused: family event",
      },
    },
    maternity: {
      code: "A5",
      label: {
        vi: "Vắng có lý do: thai sản, con nhỏ",
        en: "Excused: maternity, small child",
      },
    },
    workingAway: {
      code: "A6",
      label: { vi: "Vắng có lý do: đi làm ăn xa", en: "Excused: working away" },
      note: "Repeated use triggers a temporary-exemption suggestion",
    },
    forceMajeure: {
      code: "A7",
      label: {
        vi: "Vắng có lý do: thiên tai, bất khả kháng",
        en: "Excused: force majeure",
      },
    },
    other: {
      code: "A8",
      label: { vi: "Vắng có lý do khác", en: "Excused: other" },
      note: "Text required",
    },
    unexcused: {
      code: "U",
      label: { vi: "Vắng không lý do", en: "Unexcused" },
      note: "Counts toward the 3-months-in-a-year name-removal ground",
    },
    exempt: {
      code: "E1",
      label: {
        vi: "Không tính: miễn công tác và sinh hoạt",
        en: "Not counted: exempt",
      },
      note: "Excluded from the denominator",
    },
    temporarilyExempt: {
      code: "E2",
      label: {
        vi: "Không tính: tạm miễn sinh hoạt",
        en: "Not counted: temporarily exempt",
      },
      note: "Excluded",
    },
    temporarilyElsewhere: {
      code: "E3",
      label: {
        vi: "Không tính: sinh hoạt tạm thời nơi khác",
        en: "Not counted: temporarily active elsewhere",
      },
      note: "Excluded",
    },
    suspended: {
      code: "E4",
      label: {
        vi: "Không tính: đình chỉ sinh hoạt",
        en: "Not counted: suspended",
      },
      note: "Excluded",
    },
  },
);
