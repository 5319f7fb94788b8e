import { codeList } from "#app/codes/code-list.ts";

/** Policy category. @source code list `policy_family` of record format 3.0 */
export const policyFamily = codeList(
  "policy_family",
  { vi: "Diện chính sách", en: "Policy category" },
  {
    warInvalid1: {
      code: "TB1",
      label: { vi: "Thương binh hạng 1/4", en: "War invalid, class 1/4" },
      aliases: ["TB 1/4", "Thương binh 1/4"],
    },
    warInvalid2: {
      code: "TB2",
      label: { vi: "Thương binh hạng 2/4", en: "War invalid, class 2/4" },
      aliases: ["TB 2/4", "Thương binh 2/4"],
    },
    warInvalid3: {
      code: "TB3",
      label: { vi: "Thương binh hạng 3/4", en: "War invalid, class 3/4" },
      aliases: ["TB 3/4", "Thương binh 3/4"],
    },
    warInvalid4: {
      code: "TB4",
      label: { vi: "Thương binh hạng 4/4", en: "War invalid, class 4/4" },
      aliases: ["TB 4/4", "Thương binh 4/4"],
    },
    sickSoldier1: {
      code: "BB1",
      label: { vi: "Bệnh binh 1/3", en: "Sick soldier, class 1/3" },
      aliases: ["Bệnh binh hạng 1/3"],
    },
    sickSoldier2: {
      code: "BB2",
      label: { vi: "Bệnh binh 2/3", en: "Sick soldier, class 2/3" },
      aliases: ["Bệnh binh hạng 2/3"],
    },
    sickSoldier3: {
      code: "BB3",
      label: { vi: "Bệnh binh 3/3", en: "Sick soldier, class 3/3" },
      aliases: ["Bệnh binh hạng 3/3"],
      note: "Legacy class",
    },
    martyrFamily: {
      code: "LS",
      label: { vi: "Gia đình liệt sĩ", en: "Family of a martyr" },
      aliases: ["GĐLS", "Thân nhân liệt sĩ"],
    },
    martyrChild: {
      code: "CLS",
      label: { vi: "Con liệt sĩ", en: "Child of a martyr" },
    },
    heroicMother: {
      code: "BM",
      label: {
        vi: "Gia đình có Bà mẹ Việt Nam Anh hùng",
        en: "Family of a Heroic Mother",
      },
      aliases: ["Bà mẹ VNAH", "Mẹ VNAH"],
    },
    revolutionaryBefore1945: {
      code: "LTCM",
      label: {
        vi: "Người hoạt động cách mạng trước 01/01/1945",
        en: "Revolutionary before 1945-01-01",
      },
      note: "Lão thành cách mạng",
    },
    preUprising: {
      code: "TKN",
      label: { vi: "Cán bộ tiền khởi nghĩa", en: "Pre-uprising cadre" },
      note: "1945-01-01 to the August 1945 uprising",
    },
    imprisonedRevolutionary: {
      code: "TD",
      label: {
        vi: "Người hoạt động cách mạng bị địch bắt tù, đày",
        en: "Imprisoned revolutionary",
      },
    },
    toxicChemicals: {
      code: "CDHH",
      label: {
        vi: "Người bị nhiễm chất độc hoá học",
        en: "Exposed to toxic chemicals",
      },
      aliases: ["CĐHH", "Nhiễm chất độc hoá học", "Da cam"],
    },
    hero: {
      code: "AH",
      label: {
        vi: "Anh hùng LLVTND, Anh hùng Lao động",
        en: "Hero of the armed forces or of labor",
      },
    },
    meritoriousFamily: {
      code: "CCCM",
      label: {
        vi: "Gia đình có công với cách mạng",
        en: "Family with services to the revolution",
      },
    },
    poorHousehold: {
      code: "HN",
      label: { vi: "Hộ nghèo", en: "Poor household" },
      aliases: ["Nghèo"],
      note: "Dated; supports dues exemption",
    },
    nearPoorHousehold: {
      code: "HCN",
      label: { vi: "Hộ cận nghèo", en: "Near-poor household" },
      aliases: ["Cận nghèo"],
      note: "Dated; supports dues exemption",
    },
    socialPension: {
      code: "HTXH",
      label: {
        vi: "Hưởng trợ cấp hưu trí xã hội",
        en: "Receives social pension",
      },
      note: "Supports dues exemption",
    },
  },
);
