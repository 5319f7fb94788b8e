import { codeList } from "#app/codes/code-list.ts";

/** Kind of membership in a cell. @source code list `org_membership_kind` of record format 3.0 */
export const orgMembershipKind = codeList(
  "org_membership_kind",
  { vi: "Loại sinh hoạt", en: "Kind of membership in a cell" },
  {
    home: {
      code: "home",
      label: { vi: "Sinh hoạt chính thức", en: "Home" },
      aliases: ["Chính thức"],
    },
    temporary: {
      code: "temporary",
      label: { vi: "Sinh hoạt tạm thời", en: "Temporary" },
      aliases: ["Tạm thời"],
    },
  },
);
