import { codeList } from "#app/codes/code-list.ts";

/** Type of Party organization. `parents`: codes of the types it may hang under. @source code list `org_type` of record format 3.0 */
export const orgType = codeList(
  "org_type",
  { vi: "Loại tổ chức đảng", en: "Type of Party organization" },
  {
    central: {
      code: "TW",
      label: { vi: "Trung ương", en: "Central" },
      parents: [],
      note: "Root",
    },
    province: {
      code: "TU",
      label: {
        vi: "Đảng bộ tỉnh, thành phố",
        en: "Provincial Party organization",
      },
      aliases: ["Đảng bộ tỉnh", "Đảng bộ thành phố"],
      parents: ["TW"],
    },
    otherCentral: {
      code: "DTT",
      label: {
        vi: "Đảng bộ trực thuộc Trung ương khác",
        en: "Other central-level Party organization",
      },
      parents: ["TW"],
      note: "Army, police, central agencies",
    },
    aboveGrassroots: {
      code: "DUT",
      label: {
        vi: "Đảng bộ cấp trên trực tiếp cơ sở trực thuộc tỉnh uỷ (cơ quan, UBND tỉnh)",
        en: "Above-grassroots organization under the province, not territorial",
      },
      parents: ["TU"],
      note: "e.g. đảng bộ các cơ quan đảng tỉnh, đảng bộ UBND tỉnh",
    },
    commune: {
      code: "XP",
      label: {
        vi: "Đảng bộ xã, phường, đặc khu",
        en: "Commune, ward or special-zone organization",
      },
      aliases: ["Đảng bộ xã", "Đảng bộ phường", "Đảng bộ đặc khu"],
      parents: ["TU"],
      note: "directly above grassroots since 2025-07-01 (default)",
    },
    grassroots: {
      code: "DBCS",
      label: {
        vi: "Đảng bộ cơ sở",
        en: "Grassroots Party organization with sub-cells",
      },
      parents: ["XP", "DUT", "TU"],
      note: "normally 30 or more members",
    },
    grassrootsCell: {
      code: "CBCS",
      label: { vi: "Chi bộ cơ sở", en: "Grassroots cell" },
      parents: ["XP", "DUT", "TU"],
      note: "a hamlet cell directly under a commune committee is normally this type",
    },
    sectional: {
      code: "DBBP",
      label: { vi: "Đảng bộ bộ phận", en: "Sectional Party organization" },
      parents: ["DBCS"],
    },
    dependentCell: {
      code: "CBTT",
      label: { vi: "Chi bộ trực thuộc", en: "Dependent cell" },
      aliases: ["Chi bộ trực thuộc đảng bộ cơ sở"],
      parents: ["DBCS", "DBBP"],
    },
    partyGroup: {
      code: "TD",
      label: { vi: "Tổ đảng", en: "Party group" },
      parents: ["CBCS", "CBTT"],
      note: "no legal standing, no list of its own",
    },
    temporaryCell: {
      code: "LT",
      label: {
        vi: "Chi bộ sinh hoạt ghép, tạm thời",
        en: "Temporary or joint cell",
      },
      parents: ["XP", "DBCS", "DBBP"],
      note: "(assumed) for training classes and project sites",
    },
  },
);
