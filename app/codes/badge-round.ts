import { codeList } from "#app/codes/code-list.ts";

/** Badge round. @source code list `badge_round` of record format 3.0 */
export const badgeRound = codeList(
  "badge_round",
  { vi: "Đợt tặng Huy hiệu", en: "Badge round" },
  {
    foundingDay: {
      code: "0302",
      label: { vi: "Đợt 03/02", en: "February 3 round" },
      aliases: ["03/02", "3/2", "03/2", "Đợt 3/2", "Đợt 03/2"],
      note: "Founding day of the Party",
    },
    hoChiMinhBirthday: {
      code: "1905",
      label: { vi: "Đợt 19/5", en: "May 19 round" },
      aliases: ["19/5", "19/05", "Đợt 19/05"],
      note: "Birthday of President Ho Chi Minh",
    },
    nationalDay: {
      code: "0209",
      label: { vi: "Đợt 02/9", en: "September 2 round" },
      aliases: ["02/9", "2/9", "02/09", "Đợt 2/9", "Đợt 02/09"],
      note: "National day",
    },
    octoberRevolution: {
      code: "0711",
      label: { vi: "Đợt 07/11", en: "November 7 round" },
      aliases: ["07/11", "7/11", "Đợt 7/11"],
      note: "October Revolution day",
    },
  },
);
