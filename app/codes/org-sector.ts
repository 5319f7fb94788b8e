import { codeList } from "#app/codes/code-list.ts";

/** Sector of an organization. @source code list `org_sector` of record format 3.0 */
export const orgSector = codeList(
  "org_sector",
  { vi: "Loại hình tổ chức", en: "Sector of an organization" },
  {
    residential: {
      code: "01",
      label: { vi: "Thôn, bản, tổ dân phố, khu dân cư", en: "Residential" },
    },
    partyAgency: {
      code: "02",
      label: {
        vi: "Cơ quan Đảng, MTTQ, đoàn thể",
        en: "Party, Front, mass organizations",
      },
      note: "Form 5-BTCTW row 4",
    },
    stateAgency: {
      code: "03",
      label: { vi: "Cơ quan Nhà nước", en: "State agency" },
      note: "Row 5",
    },
    publicService: {
      code: "04",
      label: { vi: "Đơn vị sự nghiệp công lập", en: "Public service unit" },
      note: "Row 6a",
    },
    nonPublicService: {
      code: "05",
      label: {
        vi: "Đơn vị sự nghiệp ngoài công lập",
        en: "Non-public service unit",
      },
      note: "Row 6b",
    },
    army: { code: "06", label: { vi: "Quân đội", en: "Army" }, note: "Row 7" },
    police: {
      code: "07",
      label: { vi: "Công an", en: "Police" },
      note: "Row 8",
    },
    stateEnterprise: {
      code: "08",
      label: {
        vi: "Doanh nghiệp có vốn Nhà nước",
        en: "Enterprise with State capital",
      },
      note: "Row 9a",
    },
    privateEnterprise: {
      code: "09",
      label: { vi: "Doanh nghiệp ngoài Nhà nước", en: "Non-State enterprise" },
      note: "Row 9b",
    },
    cooperative: {
      code: "10",
      label: { vi: "Hợp tác xã", en: "Cooperative" },
      note: "Row 9c",
    },
    abroad: {
      code: "11",
      label: { vi: "Ngoài nước", en: "Abroad" },
      note: "Row 10",
    },
    other: {
      code: "12",
      label: { vi: "Loại hình khác", en: "Other" },
      note: "Row 11",
    },
  },
);
