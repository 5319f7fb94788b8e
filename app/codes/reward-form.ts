import { codeList } from "#app/codes/code-list.ts";

/** Reward form. @source code list `reward_form` of record format 3.0 */
export const rewardForm = codeList(
  "reward_form",
  { vi: "Hình thức khen thưởng", en: "Reward form" },
  {
    commendation: {
      code: "P01",
      label: { vi: "Biểu dương", en: "Commendation" },
      note: "Cell, sub-committee, grassroots body",
    },
    grassrootsMerit: {
      code: "P02",
      label: {
        vi: "Giấy khen của tổ chức cơ sở đảng",
        en: "Certificate of merit, grassroots organization",
      },
      note: "chi bộ cơ sở or đảng uỷ cơ sở",
    },
    aboveGrassrootsMerit: {
      code: "P03",
      label: {
        vi: "Giấy khen của cấp uỷ cấp trên trực tiếp cơ sở",
        en: "Certificate of merit, committee directly above grassroots",
      },
      note: "Commune or ward committee since 2025-07-01",
    },
    provincialCommendation: {
      code: "P04",
      label: {
        vi: "Bằng khen của tỉnh uỷ (tương đương)",
        en: "Provincial certificate of commendation",
      },
    },
    provincialBanner: {
      code: "P05",
      label: { vi: "Cờ của tỉnh uỷ (tương đương)", en: "Provincial banner" },
      note: "Organizations only",
    },
    partyBranchMedal: {
      code: "P06",
      label: {
        vi: "Kỷ niệm chương ngành xây dựng Đảng",
        en: "Commemorative medal of a Party branch",
      },
    },
    stateMerit: {
      code: "S01",
      label: { vi: "Giấy khen", en: "State certificate of merit" },
    },
    ministerialCommendation: {
      code: "S02",
      label: {
        vi: "Bằng khen cấp bộ, tỉnh",
        en: "Ministerial or provincial commendation",
      },
    },
    primeMinisterCommendation: {
      code: "S03",
      label: {
        vi: "Bằng khen của Thủ tướng",
        en: "Prime Minister commendation",
      },
    },
    grassrootsEmulation: {
      code: "S04",
      label: {
        vi: "Chiến sĩ thi đua cơ sở",
        en: "Grassroots emulation fighter",
      },
    },
    ministerialEmulation: {
      code: "S05",
      label: {
        vi: "Chiến sĩ thi đua cấp bộ, tỉnh",
        en: "Ministerial or provincial emulation fighter",
      },
    },
    nationalEmulation: {
      code: "S06",
      label: {
        vi: "Chiến sĩ thi đua toàn quốc",
        en: "National emulation fighter",
      },
    },
    laborOrder: {
      code: "S07",
      label: { vi: "Huân chương Lao động", en: "Labor Order" },
      note: "Class 1-3",
    },
    resistanceOrder: {
      code: "S08",
      label: { vi: "Huân chương Kháng chiến", en: "Resistance Order" },
      note: "Class 1-3",
    },
    resistanceMedal: {
      code: "S09",
      label: { vi: "Huy chương Kháng chiến", en: "Resistance Medal" },
      note: "Class 1-2",
    },
    featOrder: {
      code: "S10",
      label: { vi: "Huân chương Chiến công", en: "Feat Order" },
      note: "Class 1-3",
    },
    gloriousFighterOrder: {
      code: "S11",
      label: {
        vi: "Huân chương Chiến sĩ vẻ vang",
        en: "Glorious Fighter Order",
      },
      note: "Class 1-3",
    },
    independenceOrder: {
      code: "S12",
      label: { vi: "Huân chương Độc lập", en: "Independence Order" },
      note: "Class 1-3",
    },
    hoChiMinhOrder: {
      code: "S13",
      label: { vi: "Huân chương Hồ Chí Minh", en: "Ho Chi Minh Order" },
    },
    goldStarOrder: {
      code: "S14",
      label: { vi: "Huân chương Sao vàng", en: "Gold Star Order" },
    },
    militaryExploitOrder: {
      code: "S15",
      label: { vi: "Huân chương Quân công", en: "Military Exploit Order" },
      note: "Class 1-3",
    },
    fatherlandDefenseOrder: {
      code: "S16",
      label: {
        vi: "Huân chương Bảo vệ Tổ quốc",
        en: "Fatherland Defense Order",
      },
      note: "Class 1-3",
    },
    armedForcesHero: {
      code: "T01",
      label: { vi: "Anh hùng LLVTND", en: "Hero of the Armed Forces" },
      note: "Title",
    },
    laborHero: {
      code: "T02",
      label: { vi: "Anh hùng Lao động", en: "Hero of Labor" },
      note: "Title",
    },
    peoplesTeacher: {
      code: "T03",
      label: {
        vi: "Nhà giáo nhân dân / ưu tú",
        en: "People's / Meritorious Teacher",
      },
      note: "Title",
    },
    peoplesPhysician: {
      code: "T04",
      label: {
        vi: "Thầy thuốc nhân dân / ưu tú",
        en: "People's / Meritorious Physician",
      },
      note: "Title",
    },
    peoplesArtist: {
      code: "T05",
      label: {
        vi: "Nghệ sĩ, nghệ nhân nhân dân / ưu tú",
        en: "People's / Meritorious Artist or Artisan",
      },
      note: "Title",
    },
    other: { code: "O99", label: { vi: "Khác", en: "Other" } },
  },
);
