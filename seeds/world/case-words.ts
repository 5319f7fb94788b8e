import type { PaperName } from "#app/features/procedures/papers/rules.ts";
import { addDays, type CivilDate } from "#app/lib/dates.ts";

/** One step of a case of the demo: who takes it, and what is filled in. */
export interface PlayedStep {
  by: string;
  step: string;
  values?: Record<string, unknown>;
  note?: string;
  /** Papers that are handed in afterwards. */
  papers?: readonly PaperName[];
}

/** A case of the demo: about which member of the first cell, and how far it has come. */
export interface Play {
  procedure: string;
  /** Place of the member among those of the cell who hold no office. */
  member: number;
  steps: readonly [PlayedStep, ...PlayedStep[]];
}

const asked = (field: string, before: unknown, value: unknown) => ({
  field,
  row: null,
  before,
  value,
});

/** Requests about records: one waits for its evidence to be checked, one for the leader of the commune. */
const changePlays: readonly Play[] = [
  {
    procedure: "change",
    member: 4,
    steps: [
      {
        by: "phobithu",
        step: "askEvidenced",
        values: {
          ...asked("external_reference", null, "Sổ cũ 12/2019"),
          explanation: "Ghi thêm số trong sổ cũ của chi bộ để đối chiếu.",
          paper: "other",
          evidence: "Sổ đảng viên chi bộ, trang 12",
        },
      },
    ],
  },
  {
    procedure: "change",
    member: 5,
    steps: [
      {
        by: "bithu",
        step: "askCore",
        values: {
          ...asked("birth_date_note", null, "Lý lịch gốc chỉ ghi năm sinh"),
          explanation: "Ghi rõ vì sao ngày sinh trong lý lịch và giấy khai sinh khác nhau.",
          paper: "biography",
          evidence: "Lý lịch khai khi vào Đảng, lưu tại xã",
        },
      },
      {
        by: "canbo.xa2",
        step: "verifyCore",
        values: { originals: "Lý lịch gốc lưu tại Ban Xây dựng Đảng xã" },
      },
    ],
  },
];

/** Discipline: one case waits for the own review of the member, a suspension for its decision. */
const disciplinePlays = (today: CivilDate): Play[] => [
  {
    procedure: "discipline",
    member: 7,
    steps: [
      {
        by: "bithu",
        step: "open",
        values: {
          source: "signs",
          violation:
            "Nhiều lần vắng mặt khi được giao nhiệm vụ, có dấu hiệu buông lỏng trách nhiệm.",
          violationOn: addDays(today, -90),
          managedBy: "cell",
        },
      },
      {
        by: "kiemtra.xa",
        step: "verify",
        values: {
          verifiedOn: addDays(today, -6),
          conclusion: "Có vi phạm, mức độ ít nghiêm trọng.",
        },
      },
    ],
  },
  {
    procedure: "suspension",
    member: 8,
    steps: [
      {
        by: "kiemtra.xa",
        step: "propose",
        values: {
          ground: "violation",
          explanation: "Cản trở việc xác minh đơn tố cáo, cần tạm đình chỉ sinh hoạt.",
        },
      },
    ],
  },
];

/** Places of the members whose own review is recorded; they live where another cell is asked about them. */
export const asksResidence = [10, 11] as const;

/** The one of them about whom it has answered. */
export const answeredMember = asksResidence[1];

/** What it answered. */
export const residenceOpinion =
  "Gia đình chấp hành tốt quy định nơi cư trú; đồng chí dự đủ các buổi họp khu dân cư, tham gia dọn vệ sinh đường làng.";

/** A reward that waits for the commune, and own reviews of this year that wait for the cell. */
const yearPlays = (year: number): Play[] => [
  {
    procedure: "reward",
    member: 9,
    steps: [
      {
        by: "bithu",
        step: "propose",
        values: {
          occasion: "yearly",
          form: "P03",
          year,
          achievement: "Vận động 12 hộ hiến đất mở đường liên thôn, hoàn thành trước hạn.",
        },
      },
    ],
  },
  ...asksResidence.map((member): Play => ({
    procedure: "evaluation",
    member,
    steps: [
      {
        by: "phobithu",
        step: "recordSelf",
        values: {
          year,
          selfScore: 82,
          selfGrade: "E2",
          selfReview: "Dự đủ các kỳ sinh hoạt, hoàn thành việc chi bộ giao.",
          weaknesses: "Chưa chủ động góp ý trong sinh hoạt; sẽ chuẩn bị ý kiến trước buổi họp.",
        },
      },
    ],
  })),
];

/** Every case that the demo plays. */
export const casePlays = (today: CivilDate): Play[] => [
  ...changePlays,
  ...disciplinePlays(today),
  ...yearPlays(Number(today.slice(0, 4))),
];

/** The congress of a cell, planned in three weeks. */
export const congressPlay = (today: CivilDate): Play["steps"] => [
  {
    by: "bithu.khac2",
    step: "plan",
    values: { plannedOn: addDays(today, 21), place: "Nhà văn hoá khu" },
  },
];
