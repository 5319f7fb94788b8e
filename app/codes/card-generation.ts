import { codeList } from "#app/codes/code-list.ts";

/** Card generation. @source code list `card_generation` of record format 3.0 */
export const cardGeneration = codeList(
  "card_generation",
  { vi: "Mẫu thẻ đảng viên", en: "Card generation" },
  {
    paper2003: {
      code: "paper_2003",
      label: { vi: "Thẻ mẫu 2003", en: "Card of 2003" },
      aliases: ["Thẻ giấy", "Mẫu 2003", "QĐ 85"],
    },
    electronic2025: {
      code: "electronic_2025",
      label: { vi: "Thẻ mẫu 2025", en: "Card of 2025" },
      aliases: ["Thẻ điện tử", "Mẫu 2025"],
    },
  },
);
