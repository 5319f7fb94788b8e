import { codeList } from "#app/codes/code-list.ts";

/** Health status. @source code list `health_status` of record format 3.0 */
export const healthStatus = codeList(
  "health_status",
  { vi: "Tình trạng sức khoẻ", en: "Health status" },
  {
    good: {
      code: "1",
      label: { vi: "Tốt", en: "Good" },
      aliases: ["Loại 1", "Loại I", "Bình thường"],
    },
    fair: {
      code: "2",
      label: { vi: "Khá", en: "Fair" },
      aliases: ["Loại 2", "Loại II"],
    },
    average: {
      code: "3",
      label: { vi: "Trung bình", en: "Average" },
      aliases: ["Loại 3", "Loại III", "TB"],
    },
    poor: {
      code: "4",
      label: { vi: "Yếu", en: "Poor" },
      aliases: ["Loại 4", "Loại IV"],
      note: "May support an exemption request",
    },
    criticalIllness: {
      code: "5",
      label: { vi: "Mắc bệnh hiểm nghèo", en: "Critical illness" },
      aliases: ["Bệnh hiểm nghèo", "Loại 5"],
      note: "Sensitive; supports early badge and dues exemption; needs medical evidence",
    },
  },
);
