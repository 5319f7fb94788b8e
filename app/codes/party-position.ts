import { codeList } from "#app/codes/code-list.ts";

/** Party position. @source code list `party_position` of record format 3.0 */
export const partyPosition = codeList(
  "party_position",
  { vi: "Chức vụ đảng", en: "Party position" },
  {
    centralCommittee: {
      code: "TW1",
      label: {
        vi: "Uỷ viên Ban Chấp hành Trung ương",
        en: "Member of the Central Committee",
      },
    },
    provincialSecretary: {
      code: "T01",
      label: { vi: "Bí thư tỉnh uỷ", en: "Provincial secretary" },
    },
    provincialDeputySecretary: {
      code: "T02",
      label: { vi: "Phó bí thư tỉnh uỷ", en: "Provincial deputy secretary" },
    },
    provincialStandingCommittee: {
      code: "T03",
      label: {
        vi: "Uỷ viên ban thường vụ tỉnh uỷ",
        en: "Provincial standing committee member",
      },
    },
    provincialCommittee: {
      code: "T04",
      label: {
        vi: "Uỷ viên ban chấp hành tỉnh uỷ",
        en: "Provincial executive committee member",
      },
    },
    provincialInspectionChair: {
      code: "T05",
      label: {
        vi: "Chủ nhiệm uỷ ban kiểm tra tỉnh uỷ",
        en: "Chair, provincial inspection commission",
      },
    },
    provincialBoardHead: {
      code: "T06",
      label: {
        vi: "Trưởng ban đảng cấp tỉnh",
        en: "Head of a provincial Party board",
      },
    },
    communeSecretary: {
      code: "X01",
      label: { vi: "Bí thư đảng uỷ xã, phường", en: "Commune secretary" },
    },
    communeStandingDeputy: {
      code: "X02",
      label: {
        vi: "Phó bí thư thường trực đảng uỷ xã, phường",
        en: "Commune standing deputy secretary",
      },
    },
    communeDeputySecretary: {
      code: "X03",
      label: {
        vi: "Phó bí thư đảng uỷ xã, phường",
        en: "Commune deputy secretary",
      },
      note: "Usually chair of the People's Committee",
    },
    communeStandingCommittee: {
      code: "X04",
      label: {
        vi: "Uỷ viên ban thường vụ đảng uỷ xã, phường",
        en: "Commune standing committee member",
      },
    },
    communeCommittee: {
      code: "X05",
      label: {
        vi: "Uỷ viên ban chấp hành đảng bộ xã, phường",
        en: "Commune executive committee member",
      },
    },
    communeInspectionChair: {
      code: "X06",
      label: {
        vi: "Chủ nhiệm uỷ ban kiểm tra đảng uỷ xã, phường",
        en: "Chair, commune inspection commission",
      },
    },
    communeInspectionMember: {
      code: "X07",
      label: {
        vi: "Uỷ viên uỷ ban kiểm tra đảng uỷ xã, phường",
        en: "Member, commune inspection commission",
      },
    },
    communeBoardHead: {
      code: "X08",
      label: {
        vi: "Trưởng ban xây dựng Đảng",
        en: "Head of the commune Party-building board",
      },
    },
    communeOfficeHead: {
      code: "X09",
      label: {
        vi: "Chánh văn phòng đảng uỷ",
        en: "Head of the commune Party office",
      },
    },
    grassrootsSecretary: {
      code: "G01",
      label: {
        vi: "Bí thư đảng uỷ cơ sở",
        en: "Secretary, grassroots committee",
      },
    },
    grassrootsDeputySecretary: {
      code: "G02",
      label: {
        vi: "Phó bí thư đảng uỷ cơ sở",
        en: "Deputy secretary, grassroots committee",
      },
    },
    grassrootsCommittee: {
      code: "G03",
      label: { vi: "Đảng uỷ viên cơ sở", en: "Member, grassroots committee" },
    },
    sectionalSecretary: {
      code: "B01",
      label: { vi: "Bí thư đảng uỷ bộ phận", en: "Secretary, sub-committee" },
    },
    sectionalDeputySecretary: {
      code: "B02",
      label: {
        vi: "Phó bí thư đảng uỷ bộ phận",
        en: "Deputy secretary, sub-committee",
      },
    },
    sectionalCommittee: {
      code: "B03",
      label: { vi: "Đảng uỷ viên bộ phận", en: "Member, sub-committee" },
    },
    cellSecretary: {
      code: "C01",
      label: { vi: "Bí thư chi bộ", en: "Cell secretary" },
      aliases: ["Bí thư", "BT chi bộ", "BTCB", "Bí thư CB"],
    },
    cellDeputySecretary: {
      code: "C02",
      label: { vi: "Phó bí thư chi bộ", en: "Cell deputy secretary" },
      aliases: [
        "Phó bí thư",
        "P. Bí thư",
        "P.Bí thư",
        "PBT",
        "Phó BT",
        "PBT chi bộ",
        "P.Bí thư chi bộ",
      ],
    },
    cellCommittee: {
      code: "C03",
      label: { vi: "Chi uỷ viên", en: "Cell committee member" },
      aliases: ["Chi ủy viên", "CUV", "Cấp uỷ viên chi bộ"],
    },
    groupLeader: {
      code: "C04",
      label: { vi: "Tổ trưởng tổ đảng", en: "Party group leader" },
      aliases: ["Tổ trưởng đảng"],
    },
    groupDeputyLeader: {
      code: "C05",
      label: { vi: "Tổ phó tổ đảng", en: "Party group deputy leader" },
    },
    duesCollector: {
      code: "C06",
      label: { vi: "Đảng viên phụ trách thu đảng phí", en: "Dues collector" },
      note: "Assignment, not an elected office",
    },
    none: {
      code: "NONE",
      label: { vi: "Không giữ chức vụ đảng", en: "None" },
      aliases: ["Không", "Đảng viên", "Không có"],
    },
  },
);
