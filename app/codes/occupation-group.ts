import { codeList } from "#app/codes/code-list.ts";

/** Occupation group. @source code list `occupation_group` of record format 3.0 */
export const occupationGroup = codeList(
  "occupation_group",
  { vi: "Nhóm nghề nghiệp", en: "Occupation group" },
  {
    stateOfficial: {
      code: "01",
      label: {
        vi: "Cán bộ, công chức cơ quan Nhà nước (cấp tỉnh trở lên)",
        en: "State civil servant, provincial level and above",
      },
      note: 'Form 3-BTCTW said "district level and above"; the district level ended 2025-07-01',
    },
    partyOfficial: {
      code: "02",
      label: {
        vi: "Cán bộ, công chức cơ quan Đảng, MTTQ, đoàn thể (cấp tỉnh trở lên)",
        en: "Party, Front and mass-organization civil servant, provincial level and above",
      },
      note: "See 01",
    },
    communeOfficial: {
      code: "03",
      label: {
        vi: "Cán bộ, công chức cấp xã; người hoạt động không chuyên trách cấp xã",
        en: "Commune civil servants and part-time commune staff",
      },
    },
    hamletStaff: {
      code: "04",
      label: {
        vi: "Người hoạt động không chuyên trách ở thôn, tổ dân phố, bản",
        en: "Part-time staff of hamlets and residential groups",
      },
    },
    publicService: {
      code: "05",
      label: {
        vi: "Viên chức đơn vị sự nghiệp công lập",
        en: "Employee of a public service unit",
      },
    },
    nonPublicService: {
      code: "06",
      label: {
        vi: "Người lao động đơn vị sự nghiệp ngoài công lập",
        en: "Employee of a non-public service unit",
      },
    },
    enterpriseLeader: {
      code: "07",
      label: {
        vi: "Người lãnh đạo, quản lý doanh nghiệp",
        en: "Enterprise leader or manager",
      },
      note: "Flag private owner separately: is_private_business_owner",
    },
    enterpriseStaff: {
      code: "08",
      label: {
        vi: "Nhân viên, người gián tiếp sản xuất trong doanh nghiệp",
        en: "Enterprise staff, indirect labor",
      },
    },
    worker: {
      code: "09",
      label: {
        vi: "Công nhân, lao động trực tiếp sản xuất",
        en: "Worker, direct labor",
      },
      aliases: ["Công nhân"],
    },
    farmer: {
      code: "10",
      label: {
        vi: "Người làm nông, lâm, ngư nghiệp",
        en: "Farmer, forester, fisher",
      },
      aliases: ["Nông dân", "Làm ruộng", "Nông nghiệp"],
    },
    army: {
      code: "11",
      label: {
        vi: "Sĩ quan, chiến sĩ quân đội",
        en: "Army officer or soldier",
      },
      aliases: ["Bộ đội", "Quân đội", "Quân nhân"],
      note: "Form 3-BTCTW groups 11 and 12",
    },
    police: {
      code: "12",
      label: {
        vi: "Sĩ quan, chiến sĩ công an",
        en: "Police officer or soldier",
      },
      aliases: ["Công an"],
    },
    student: {
      code: "13",
      label: { vi: "Sinh viên", en: "University or college student" },
      aliases: ["SV"],
    },
    pupil: {
      code: "14",
      label: { vi: "Học sinh", en: "Pupil" },
      aliases: ["HS"],
    },
    otherLabor: {
      code: "15",
      label: {
        vi: "Lao động khác (hợp đồng, tự do)",
        en: "Other labor (contract, self-employed)",
      },
      aliases: ["Lao động tự do"],
    },
    retired: {
      code: "16",
      label: { vi: "Đã nghỉ hưu", en: "Retired" },
      aliases: ["Hưu trí", "Nghỉ hưu", "Hưu", "Cán bộ hưu", "Cán bộ hưu trí"],
      note: "Form 3-BTCTW part b",
    },
    stoppedWorking: {
      code: "17",
      label: {
        vi: "Nghỉ công tác (mất sức, thôi việc, già yếu)",
        en: "Stopped working",
      },
      note: "Form 3-BTCTW part b",
    },
  },
);
