import { codeList } from "#app/codes/code-list.ts";

/** Mode of study. @source code list `training_mode` of record format 3.0 */
export const trainingMode = codeList(
  "training_mode",
  { vi: "Hình thức học", en: "Mode of study" },
  {
    fullTime: {
      code: "full_time",
      label: { vi: "Chính quy", en: "Full time" },
      aliases: ["Tập trung", "Chính qui"],
    },
    inService: {
      code: "in_service",
      label: { vi: "Vừa làm vừa học", en: "In service" },
      aliases: ["VLVH", "Tại chức", "VHVL", "Không tập trung"],
    },
    distance: { code: "distance", label: { vi: "Từ xa", en: "Distance" } },
    other: { code: "other", label: { vi: "Khác", en: "Other" } },
  },
);
