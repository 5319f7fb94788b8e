import type { CardDecisionData } from "#app/features/papers/forms/cards/schema.ts";
import type { FormName } from "#app/features/papers/forms/form/rules.ts";
import { figure, shown } from "#app/features/papers/parts/rules.ts";
import { bold, line, open, type Line } from "#app/lib/paper/model.ts";

/** What these forms are called. */
export const names = {
  "1-tdv": {
    number: "1-TĐV",
    vi: "Danh sách đảng viên đề nghị phát thẻ",
    en: "List for the issue of cards",
  },
  "2-tdv": {
    number: "2-TĐV",
    vi: "Danh sách đảng viên đề nghị cấp lại thẻ bị mất (cơ sở)",
    en: "List of lost cards, grassroots",
  },
  "2a-tdv": {
    number: "2A-TĐV",
    vi: "Danh sách đảng viên đề nghị cấp lại thẻ bị mất (cấp xã)",
    en: "List of lost cards, commune",
  },
  "3-tdv": {
    number: "3-TĐV",
    vi: "Danh sách đảng viên đề nghị đổi thẻ bị hỏng (cơ sở)",
    en: "List of damaged cards, grassroots",
  },
  "3a-tdv": {
    number: "3A-TĐV",
    vi: "Danh sách đảng viên đề nghị đổi thẻ bị hỏng (cấp xã)",
    en: "List of damaged cards, commune",
  },
  "4-tdv": {
    number: "4-TĐV",
    vi: "Quyết định phát thẻ, cấp lại, đổi thẻ đảng viên",
    en: "Decision on Party cards",
  },
} satisfies Record<string, FormName>;

/** The kinds of lists. */
export type CardListKind = "issue" | "lost" | "damaged";

/** Titles, heads of columns and the subject of the decision. */
export const cardWords = {
  titles: {
    issue: "DANH SÁCH ĐẢNG VIÊN ĐỀ NGHỊ PHÁT THẺ",
    lost: "DANH SÁCH ĐẢNG VIÊN ĐỀ NGHỊ CẤP LẠI THẺ BỊ MẤT",
    damaged: "DANH SÁCH ĐẢNG VIÊN ĐỀ NGHỊ ĐỔI THẺ BỊ HỎNG",
  } satisfies Record<CardListKind, string> as Record<CardListKind, string>,
  columns: {
    name: "Họ và tên",
    birthDate: "Ngày sinh",
    homeTown: "Quê quán",
    admittedOn: "Ngày vào Đảng",
    officialOn: "Ngày chính thức",
    oldCardNumber: "Số thẻ cũ",
    reason: "Lý do",
    cardNumber: "Số thẻ mới",
    cell: "Chi bộ",
  },
  decision: "phát thẻ, cấp lại, đổi thẻ đảng viên",
};

/** What one person receives: a first card, another for one that was lost, or one in exchange. */
function what({ reissued, exchanged }: CardDecisionData): string {
  if (reissued) return "Cấp lại thẻ";
  return exchanged ? "Đổi thẻ" : "Phát thẻ";
}

/** The articles of the decision on cards: of one person by name, of several by the list. */
export function cardArticles(data: CardDecisionData): Line[] {
  const { issued, reissued, exchanged, person } = data;
  return [
    person.name !== null
      ? line`${what(data)} đảng viên số ${bold(person.cardNumber, 12)} cho đồng chí ${bold(person.name)}, sinh ngày ${open(shown(person.birthDate))}, ${open(person.cell, 30)}.`
      : line`Phát thẻ đảng viên cho ${open(figure(issued), 6)} đồng chí; cấp lại thẻ bị mất cho ${open(figure(reissued), 6)} đồng chí; đổi thẻ bị hỏng cho ${open(figure(exchanged), 6)} đồng chí (có danh sách kèm theo).`,
    line`Cấp uỷ nơi đảng viên sinh hoạt trao thẻ trong buổi sinh hoạt chi bộ gần nhất, ghi sổ và thu lại thẻ hỏng theo quy định.`,
    line`Cấp uỷ các đơn vị và đảng viên có tên trong danh sách chịu trách nhiệm thi hành Quyết định này.`,
  ];
}
