import type { FormName } from "#app/features/papers/forms/form/rules.ts";
import type { BadgeDecisionData, RewardData } from "#app/features/papers/forms/honors/schema.ts";
import { figure, inWords } from "#app/features/papers/parts/rules.ts";
import { bold, line, open, type Line } from "#app/lib/paper/model.ts";

/** What these forms are called. */
export const names = {
  "badge-list": {
    number: null,
    vi: "Danh sách đề nghị tặng Huy hiệu Đảng",
    en: "List proposed for the Party badge",
  },
  "badge-decision": {
    number: null,
    vi: "Quyết định tặng Huy hiệu Đảng",
    en: "Decision on the Party badge",
  },
  reward: { number: null, vi: "Quyết định khen thưởng", en: "Decision of a reward" },
} satisfies Record<string, FormName>;

/** Titles, heads of columns and the subjects of the decisions. */
export const honorWords = {
  list: "DANH SÁCH ĐỀ NGHỊ TẶNG HUY HIỆU ĐẢNG",
  round: (on: string | null): Line => line`Đợt trao ${inWords(on)}`,
  columns: {
    name: "Họ và tên",
    birthDate: "Ngày sinh",
    decidedOn: "Ngày QĐ kết nạp",
    admittedOn: "Ngày kết nạp",
    officialOn: "Ngày chính thức",
    partyAge: "Tuổi đảng đến ngày trao",
    badge: "Loại huy hiệu",
    mode: "Tặng sớm, truy tặng, lý do",
    cell: "Chi bộ",
    badgeNumber: "Số huy hiệu",
  },
  badgeDecision: "tặng Huy hiệu Đảng",
  reward: "khen thưởng",
};

/** The articles of the decision on badges: of one person by name, of several by the list. */
export function badgeArticles({ person, people, badge, roundOn }: BadgeDecisionData): Line[] {
  return [
    person.name === null
      ? line`Tặng Huy hiệu Đảng cho ${open(figure(people), 6)} đảng viên, đợt trao ${inWords(roundOn)} (có danh sách kèm theo).`
      : line`Tặng Huy hiệu ${open(badge, 10)} năm tuổi Đảng cho đồng chí ${bold(person.name)}, ${open(person.cell, 30)}, đợt trao ${inWords(roundOn)}.`,
    line`Đảng uỷ cơ sở tổ chức trao tặng và ghi vào sổ theo quy định.`,
    line`Cấp uỷ các đơn vị và đảng viên được tặng chịu trách nhiệm thi hành Quyết định này.`,
  ];
}

/** The articles of the decision of a reward; `bonus` in writing, null without one. */
export function rewardArticles(data: RewardData, bonus: string | null): Line[] {
  return [
    line`Tặng ${bold(data.form, 20)} cho ${bold(data.receiver, 40)}, ${open(data.receiverUnit, 34)}. Thành tích: ${open(data.achievement, 60)}.`,
    line`Mức thưởng kèm theo: ${open(bonus, 16)} đồng, chi từ kinh phí khen thưởng theo quy định.`,
    line`Cấp uỷ đơn vị và tập thể, cá nhân có tên tại Điều 1 chịu trách nhiệm thi hành Quyết định này.`,
  ];
}
