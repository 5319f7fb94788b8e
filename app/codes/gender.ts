import { codeList } from "#app/codes/code-list.ts";

/** Gender. @source code list `gender` of record format 3.0 */
export const gender = codeList(
  "gender",
  { vi: "Giới tính", en: "Gender" },
  {
    male: {
      code: "M",
      label: { vi: "Nam", en: "Male" },
      aliases: ["nam giới", "trai", "ông"],
      note: "Odd/even rule of the CCCD century-gender digit: even = male",
    },
    female: {
      code: "F",
      label: { vi: "Nữ", en: "Female" },
      aliases: ["nữ giới", "gái", "bà", "nư"],
      note: "Odd digit = female",
    },
  },
);
