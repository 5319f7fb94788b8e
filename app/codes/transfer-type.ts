import { codeList } from "#app/codes/code-list.ts";

/** Transfer type. @source code list `transfer_type` of record format 3.0 */
export const transferType = codeList(
  "transfer_type",
  { vi: "Loại chuyển sinh hoạt", en: "Transfer type" },
  {
    officialOutOfProvince: {
      code: "T1",
      label: {
        vi: "Chính thức, ngoài tỉnh",
        en: "Official, to another province or central Party body",
      },
      note: "Both provinces involved",
    },
    officialWithinProvince: {
      code: "T2",
      label: {
        vi: "Chính thức, trong tỉnh, khác đảng bộ xã, phường",
        en: "Official, within the province, other commune committee",
      },
      note: "Both commune committees involved",
    },
    internal: {
      code: "T3",
      label: {
        vi: "Nội bộ, trong cùng đảng bộ xã, phường",
        en: "Internal, within one commune committee",
      },
      note: "No movement in commune totals",
    },
    temporary: {
      code: "T4",
      label: { vi: "Tạm thời", en: "Temporary" },
      note: "3 to <12 months; study 3-24 months; counted at home only",
    },
    officialAbroad: {
      code: "T5",
      label: { vi: "Chính thức ra ngoài nước", en: "Official, abroad" },
      note: "Through the Party committee for members abroad",
    },
    temporaryAbroad: {
      code: "T6",
      label: { vi: "Tạm thời ra ngoài nước", en: "Temporary, abroad" },
      note: "3 to <12 months",
    },
    fromAbroad: {
      code: "T7",
      label: { vi: "Từ ngoài nước về", en: "Return from abroad" },
    },
    reorganization: {
      code: "T8",
      label: {
        vi: "Theo quyết định chuyển giao, chia tách, sáp nhập tổ chức đảng",
        en: "Bulk, by reorganization decision",
      },
      note: "No individual introduction letters",
    },
    returnFromTemporary: {
      code: "T9",
      label: {
        vi: "Trở về từ sinh hoạt tạm thời",
        en: "Return from temporary activity",
      },
      note: "Closes T4 or T6",
    },
  },
);
