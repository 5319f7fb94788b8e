import { codeList } from "#app/codes/code-list.ts";

/** Professional level. @source code list `education_professional` of record format 3.0 */
export const educationProfessional = codeList(
  "education_professional",
  { vi: "Trình độ chuyên môn nghiệp vụ", en: "Professional level" },
  {
    none: {
      code: "0",
      label: { vi: "Chưa qua đào tạo", en: "None" },
      aliases: ["Không", "Chưa", "Chưa đào tạo", "Chưa có"],
    },
    elementary: {
      code: "1",
      label: {
        vi: "Công nhân kỹ thuật, nhân viên nghiệp vụ, sơ cấp",
        en: "Technical worker, elementary vocational",
      },
      aliases: ["Sơ cấp", "SC", "Công nhân kỹ thuật", "CNKT", "Sơ cấp nghề", "Nhân viên nghiệp vụ"],
      note: "Row of statistical form 3-BTCTW",
    },
    intermediate: {
      code: "2",
      label: { vi: "Trung cấp", en: "Intermediate vocational" },
      aliases: [
        "TC",
        "TCCN",
        "THCN",
        "Trung cấp chuyên nghiệp",
        "Trung học chuyên nghiệp",
        "Trung cấp nghề",
      ],
    },
    college: {
      code: "3",
      label: { vi: "Cao đẳng", en: "College" },
      aliases: ["CĐ", "Cao đẳng nghề", "CĐ nghề"],
    },
    university: {
      code: "4",
      label: { vi: "Đại học", en: "University" },
      aliases: ["ĐH", "Cử nhân", "Kỹ sư", "Bác sĩ", "Đại học (cử nhân)", "KS", "CN", "BS"],
    },
    master: {
      code: "5",
      label: { vi: "Thạc sĩ (tương đương)", en: "Master or equivalent" },
      aliases: [
        "Thạc sĩ",
        "Thạc sỹ",
        "ThS",
        "Th.S",
        "Cao học",
        "Sau đại học",
        "Chuyên khoa I",
        "CKI",
      ],
      note: "Includes specialist I (chuyên khoa I) (assumed)",
    },
    doctorate: {
      code: "6",
      label: { vi: "Tiến sĩ (tương đương)", en: "Doctorate or equivalent" },
      aliases: [
        "Tiến sĩ",
        "Tiến sỹ",
        "TS",
        "Phó tiến sĩ",
        "TSKH",
        "Tiến sĩ khoa học",
        "Chuyên khoa II",
        "CKII",
      ],
      note: "Includes specialist II (chuyên khoa II) (assumed) and TSKH",
    },
  },
);
