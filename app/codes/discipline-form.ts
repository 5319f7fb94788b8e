import { codeList } from "#app/codes/code-list.ts";

/** Discipline form. `limitationYears` after the end of the violation; null means none. @source code list `discipline_form` of record format 3.0 */
export const disciplineForm = codeList(
  "discipline_form",
  { vi: "Hình thức kỷ luật", en: "Discipline form" },
  {
    reprimand: {
      code: "D1",
      label: { vi: "Khiển trách", en: "Reprimand" },
      aliases: ["KT"],
      appliesTo: ["official", "probationary"],
      limitationYears: 5,
    },
    warning: {
      code: "D2",
      label: { vi: "Cảnh cáo", en: "Warning" },
      aliases: ["CC"],
      appliesTo: ["official", "probationary"],
      limitationYears: 10,
    },
    removalFromOffice: {
      code: "D3",
      label: { vi: "Cách chức", en: "Removal from Party office" },
      appliesTo: ["official"],
      limitationYears: 10,
      note: "Only for holders of Party office; member may lose one, several or all offices",
    },
    expulsion: {
      code: "D4",
      label: { vi: "Khai trừ", en: "Expulsion" },
      appliesTo: ["official"],
      limitationYears: null,
      note: "sets status X2",
    },
    organizationReprimand: {
      code: "G1",
      label: {
        vi: "Khiển trách (tổ chức đảng)",
        en: "Reprimand of an organization",
      },
      appliesTo: ["organization"],
      limitationYears: 5,
    },
    organizationWarning: {
      code: "G2",
      label: {
        vi: "Cảnh cáo (tổ chức đảng)",
        en: "Warning of an organization",
      },
      appliesTo: ["organization"],
      limitationYears: 10,
    },
    organizationDissolution: {
      code: "G3",
      label: {
        vi: "Giải tán (tổ chức đảng)",
        en: "Dissolution of an organization",
      },
      appliesTo: ["organization"],
      limitationYears: null,
      note: "members are re-assigned",
    },
  },
);
