import { codeList } from "#app/codes/code-list.ts";

/** Change of an organization. @source code list `org_change_type` of record format 3.0 */
export const orgChangeType = codeList(
  "org_change_type",
  { vi: "Loại thay đổi tổ chức", en: "Change of an organization" },
  {
    established: {
      code: "O1",
      label: { vi: "Thành lập", en: "Establishment" },
    },
    renamed: {
      code: "O2",
      label: { vi: "Đổi tên", en: "Rename" },
      note: "Same entity, new name version",
    },
    merged: {
      code: "O3",
      label: { vi: "Sáp nhập", en: "Merger" },
      note: "Sources closed, one successor",
    },
    consolidated: {
      code: "O4",
      label: { vi: "Hợp nhất", en: "Consolidation" },
      note: "Sources closed, new successor created",
    },
    split: {
      code: "O5",
      label: { vi: "Chia tách", en: "Split" },
      note: "One source, several successors",
    },
    moved: {
      code: "O6",
      label: { vi: "Chuyển giao", en: "Change of parent" },
      note: "Same entity, new parent",
    },
    typeChanged: {
      code: "O7",
      label: { vi: "Nâng cấp, chuyển loại hình", en: "Change of type" },
      note: "e.g. chi bộ cơ sở to đảng bộ cơ sở",
    },
    woundUp: {
      code: "O8",
      label: { vi: "Giải thể", en: "Winding up" },
      note: "Members re-assigned first",
    },
    dissolved: {
      code: "O9",
      label: { vi: "Giải tán do kỷ luật", en: "Dissolution by discipline" },
      note: "Discipline form G3",
    },
  },
);
