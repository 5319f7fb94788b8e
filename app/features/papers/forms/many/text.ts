import type { FormName } from "#app/features/papers/forms/form/rules.ts";
import type {
  decidedThings,
  ManyDecisionData,
  ManyListData,
} from "#app/features/papers/forms/many/schema.ts";
import { figure, inWords } from "#app/features/papers/parts/rules.ts";
import { bold, line, open, type Line } from "#app/lib/paper/model.ts";

/** What these forms are called. */
export const names = {
  "many-decision": {
    number: null,
    vi: "Quyết định đối với nhiều đảng viên",
    en: "Decision about several members",
  },
  "many-list": {
    number: null,
    vi: "Danh sách kèm theo quyết định",
    en: "List attached to a decision",
  },
} satisfies Record<string, FormName>;

type Thing = (typeof decidedThings)[number];

const things: Record<Thing, { subject: string; act: string; what: string }> = {
  badge: {
    subject: "tặng Huy hiệu Đảng",
    act: "Tặng Huy hiệu Đảng cho",
    what: "Loại huy hiệu",
  },
  grade: {
    subject: "xếp loại chất lượng đảng viên",
    act: "Công nhận kết quả xếp loại chất lượng của",
    what: "Xếp loại",
  },
};

const during = (year: string | null): string => (year === null ? "" : ` năm ${year}`);

/** Titles and columns. */
export const manyWords = {
  list: "DANH SÁCH",
  subject: ({ thing, year }: Pick<ManyDecisionData, "thing" | "year">): string =>
    `${things[thing].subject}${during(year)}`,
  attached: ({ thing, year, decisionNumber, decidedOn, head }: ManyListData): Line =>
    line`${things[thing].subject}${during(year)}, kèm theo Quyết định số ${open(decisionNumber, 12)}, ${inWords(decidedOn)}, của ${open(head.unit, 30)}`,
  columns: {
    name: "Họ và tên",
    birthDate: "Ngày sinh",
    cell: "Chi bộ",
    number: "Số huy hiệu",
  },
  what: (thing: Thing): string => things[thing].what,
};

/** The articles: for how many, and who carries it out. */
export const manyArticles = ({ thing, year, people }: ManyDecisionData): Line[] => [
  line`${things[thing].act} ${bold(figure(people), 6)} đảng viên${during(year)} có tên trong danh sách kèm theo Quyết định này.`,
  line`Các chi bộ, đảng bộ có liên quan và các đồng chí có tên trong danh sách chịu trách nhiệm thi hành Quyết định này.`,
];
