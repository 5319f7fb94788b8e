import { codeList } from "#app/codes/code-list.ts";

/** Academic degree. @source code list `academic_degree` of record format 3.0 */
export const academicDegree = codeList(
  "academic_degree",
  { vi: "Học vị", en: "Academic degree" },
  {
    bachelor: {
      code: "CN",
      label: { vi: "Cử nhân", en: "Bachelor" },
      aliases: ["Cử nhân đại học"],
    },
    engineer: {
      code: "KS",
      label: { vi: "Kỹ sư", en: "Engineer" },
      aliases: ["Kĩ sư"],
    },
    physician: {
      code: "BS",
      label: { vi: "Bác sĩ", en: "Physician" },
      aliases: ["Bác sỹ"],
    },
    pharmacist: {
      code: "DS",
      label: { vi: "Dược sĩ", en: "Pharmacist" },
      aliases: ["Dược sỹ"],
    },
    architect: { code: "KTS", label: { vi: "Kiến trúc sư", en: "Architect" } },
    bachelorOfLaws: {
      code: "LS",
      label: { vi: "Cử nhân luật", en: "Bachelor of laws" },
      aliases: ["CN luật"],
    },
    specialistOne: {
      code: "CK1",
      label: { vi: "Chuyên khoa I", en: "Specialist level I" },
      aliases: ["CKI", "BSCKI", "Bác sĩ CKI", "Chuyên khoa 1"],
      note: "Health sector",
    },
    specialistTwo: {
      code: "CK2",
      label: { vi: "Chuyên khoa II", en: "Specialist level II" },
      aliases: ["CKII", "BSCKII", "Bác sĩ CKII", "Chuyên khoa 2"],
      note: "Health sector",
    },
    master: {
      code: "THS",
      label: { vi: "Thạc sĩ", en: "Master" },
      aliases: ["Thạc sỹ", "ThS", "Th.S", "Ths"],
    },
    doctor: {
      code: "TS",
      label: { vi: "Tiến sĩ", en: "Doctor (PhD)" },
      aliases: ["Tiến sỹ", "Phó tiến sĩ", "PTS", "T.S"],
      note: "Includes former phó tiến sĩ",
    },
    doctorOfScience: {
      code: "TSKH",
      label: { vi: "Tiến sĩ khoa học", en: "Doctor of Science" },
      aliases: ["Tiến sỹ khoa học"],
    },
  },
);
