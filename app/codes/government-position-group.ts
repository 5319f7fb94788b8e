import { codeList } from "#app/codes/code-list.ts";

/** State or mass-organization position group. @source code list `government_position_group` of record format 3.0 */
export const governmentPositionGroup = codeList(
  "government_position_group",
  {
    vi: "Nhóm chức vụ chính quyền, đoàn thể",
    en: "State or mass-organization position group",
  },
  {
    centralLeader: {
      code: "N01",
      label: {
        vi: "Lãnh đạo cơ quan Trung ương",
        en: "Leader of a central body",
      },
    },
    provincialLeader: {
      code: "N02",
      label: {
        vi: "Lãnh đạo HĐND, UBND, Đoàn ĐBQH cấp tỉnh",
        en: "Leader of provincial People's Council or Committee, National Assembly delegation",
      },
    },
    provincialDepartmentLeader: {
      code: "N03",
      label: {
        vi: "Lãnh đạo sở, ban, ngành cấp tỉnh",
        en: "Leader of a provincial department",
      },
    },
    provincialFrontLeader: {
      code: "N04",
      label: {
        vi: "Lãnh đạo MTTQ, đoàn thể cấp tỉnh",
        en: "Leader of a provincial Front or mass organization",
      },
    },
    communeCouncilChair: {
      code: "N05",
      label: {
        vi: "Chủ tịch, phó chủ tịch HĐND cấp xã",
        en: "Chair or vice chair, commune People's Council",
      },
    },
    communeCommitteeChair: {
      code: "N06",
      label: {
        vi: "Chủ tịch, phó chủ tịch UBND cấp xã",
        en: "Chair or vice chair, commune People's Committee",
      },
    },
    communeOfficeHead: {
      code: "N07",
      label: {
        vi: "Trưởng, phó phòng chuyên môn cấp xã",
        en: "Head or deputy, commune specialized office",
      },
    },
    communeFrontLeader: {
      code: "N08",
      label: {
        vi: "Lãnh đạo MTTQ, đoàn thể cấp xã",
        en: "Leader, commune Front or mass organization",
      },
    },
    publicServiceLeader: {
      code: "N09",
      label: {
        vi: "Lãnh đạo đơn vị sự nghiệp",
        en: "Leader of a public service unit",
      },
      note: "School, clinic",
    },
    enterpriseLeader: {
      code: "N10",
      label: {
        vi: "Lãnh đạo doanh nghiệp, hợp tác xã",
        en: "Leader of an enterprise or cooperative",
      },
    },
    hamletHead: {
      code: "N11",
      label: {
        vi: "Trưởng thôn, tổ trưởng tổ dân phố",
        en: "Hamlet or residential-group head",
      },
    },
    hamletFrontHead: {
      code: "N12",
      label: {
        vi: "Trưởng ban công tác mặt trận, chi hội trưởng ở thôn",
        en: "Head of hamlet front committee or association branch",
      },
    },
    communeCommander: {
      code: "N13",
      label: {
        vi: "Chỉ huy trưởng quân sự, trưởng công an xã",
        en: "Commune military commander or police chief",
      },
    },
    civilServant: {
      code: "N14",
      label: {
        vi: "Công chức, viên chức không giữ chức vụ",
        en: "Civil servant or employee without position",
      },
    },
    other: { code: "N99", label: { vi: "Khác", en: "Other" } },
    none: { code: "NONE", label: { vi: "Không", en: "None" } },
  },
);
