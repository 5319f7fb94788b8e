import type { FormName } from "#app/features/papers/forms/form/rules.ts";
import type {
  AnnulmentData,
  DeathData,
  DisciplineData,
  ExemptionData,
  LeavingData,
  RemovalData,
  UnitDisciplineData,
} from "#app/features/papers/forms/leaving/schema.ts";
import {
  field,
  fields,
  inWords,
  para,
  personFields,
  shown,
} from "#app/features/papers/parts/rules.ts";
import type { PersonData } from "#app/features/papers/schema.ts";
import { bold, line, open, type Block, type Line } from "#app/lib/paper/model.ts";

/** What these forms are called. */
export const names = {
  exemption: {
    number: null,
    vi: "Quyết định miễn công tác và sinh hoạt đảng",
    en: "Decision of exemption from work and meetings",
  },
  "name-removal": {
    number: null,
    vi: "Quyết định xoá tên trong danh sách đảng viên",
    en: "Decision of name removal",
  },
  annulment: {
    number: null,
    vi: "Quyết định huỷ quyết định kết nạp đảng viên",
    en: "Decision of annulment of an admission",
  },
  leaving: {
    number: null,
    vi: "Quyết định cho đảng viên ra khỏi Đảng",
    en: "Decision of leaving on request",
  },
  discipline: {
    number: null,
    vi: "Quyết định thi hành kỷ luật đảng viên",
    en: "Decision of discipline",
  },
  "unit-discipline": {
    number: null,
    vi: "Quyết định thi hành kỷ luật tổ chức đảng",
    en: "Decision of discipline of an organization",
  },
  "death-notice": {
    number: null,
    vi: "Phiếu báo đảng viên từ trần",
    en: "Notice of a member's death",
  },
} satisfies Record<string, FormName>;

/** Titles and the subjects of the decisions. */
export const leavingWords = {
  exemption: "miễn công tác và sinh hoạt đảng",
  removal: "xoá tên trong danh sách đảng viên",
  annulment: "huỷ quyết định kết nạp đảng viên",
  leaving: "cho đảng viên ra khỏi Đảng",
  discipline: "thi hành kỷ luật đảng viên",
  unitDiscipline: "thi hành kỷ luật tổ chức đảng",
  death: "PHIẾU BÁO ĐẢNG VIÊN TỪ TRẦN",
  deathNumber: "-PB/CB",
};

const whoIs = (person: PersonData, cell: string | null): Line =>
  line`đồng chí ${bold(person.name, 34)}, sinh ngày ${open(shown(person.birthDate))}, số thẻ đảng viên ${open(person.cardNumber, 20)}, đảng viên ${open(cell ?? person.cell, 34)}`;

const inForce = (cell: string | null, name: string | null): Line =>
  line`${open(cell, 30)} và đồng chí ${bold(name, 34)} chịu trách nhiệm thi hành Quyết định này. Quyết định có hiệu lực kể từ ngày ký.`;

/** The articles of the exemption. @source procedures.md P12 for the rights kept */
export function exemptionArticles({ person, cell, from, reason }: ExemptionData): Line[] {
  return [
    line`Miễn công tác và sinh hoạt đảng cho ${whoIs(person, cell)}, kể từ ${inWords(from)}. Lý do: ${open(reason, 44)}.`,
    line`Trong thời gian được miễn, đồng chí vẫn được dự đại hội, được thông báo nghị quyết mới của Đảng, được xét tặng Huy hiệu Đảng; khi có nguyện vọng và đủ sức khoẻ thì báo cáo chi bộ để sinh hoạt trở lại.`,
    inForce(cell ?? person.cell, person.name),
  ];
}

/** The articles of the removal. @source procedures.md P10 */
export function removalArticles({ person, cell, ground, effectiveOn }: RemovalData): Line[] {
  return [
    line`Xoá tên trong danh sách đảng viên đối với ${whoIs(person, cell)}, kể từ ${inWords(effectiveOn)}. Lý do: ${open(ground, 60)}.`,
    line`Chi bộ thu lại thẻ đảng viên và bàn giao hồ sơ đảng viên lên cấp uỷ cấp trên. Người bị xoá tên có quyền khiếu nại theo quy định của Đảng.`,
    inForce(cell ?? person.cell, person.name),
  ];
}

/** The articles of the annulment. @source procedures.md P10 */
export function annulmentArticles({
  person,
  cell,
  irregularity,
  effectiveOn,
}: AnnulmentData): Line[] {
  return [
    line`Huỷ quyết định kết nạp đảng viên đối với ${whoIs(person, cell)}, kể từ ${inWords(effectiveOn)}. Lý do: ${open(irregularity, 60)}.`,
    line`Chi bộ thu lại thẻ đảng viên và bàn giao hồ sơ đảng viên lên cấp uỷ cấp trên.`,
    inForce(cell ?? person.cell, person.name),
  ];
}

/** The articles of the leaving. @source procedures.md P10 */
export function leavingArticles({ person, cell, reason, effectiveOn }: LeavingData): Line[] {
  return [
    line`Đồng ý cho ${whoIs(person, cell)}, được ra khỏi Đảng theo nguyện vọng, kể từ ${inWords(effectiveOn)}. Lý do: ${open(reason, 50)}.`,
    line`Chi bộ thu lại thẻ đảng viên và bàn giao hồ sơ đảng viên lên cấp uỷ cấp trên.`,
    inForce(cell ?? person.cell, person.name),
  ];
}

/** The articles of the discipline. @source procedures.md P09 */
export function disciplineArticles(data: DisciplineData): Line[] {
  const { person, cell, form, violation, effectiveOn } = data;
  return [
    line`Thi hành kỷ luật bằng hình thức ${bold(form, 24)} đối với ${whoIs(person, cell)}, chức vụ: ${open(person.position, 20)}. Nội dung vi phạm: ${open(violation, 60)}.`,
    line`Quyết định có hiệu lực kể từ ${inWords(effectiveOn)}. Nếu không đồng ý, đảng viên có quyền khiếu nại theo quy định của Đảng; trong khi chờ giải quyết vẫn phải chấp hành Quyết định này.`,
    line`${open(cell ?? person.cell, 30)} và đồng chí ${bold(person.name, 34)} chịu trách nhiệm thi hành Quyết định này.`,
  ];
}

/** The articles of the discipline of an organization. @source procedures.md P09 */
export function unitDisciplineArticles(data: UnitDisciplineData): Line[] {
  const { unit, form, violation, effectiveOn } = data;
  return [
    line`Thi hành kỷ luật bằng hình thức ${bold(form, 24)} đối với ${bold(unit, 40)}. Nội dung vi phạm: ${open(violation, 60)}.`,
    line`Quyết định có hiệu lực kể từ ${inWords(effectiveOn)}. Nếu không đồng ý, tổ chức đảng có quyền khiếu nại theo quy định của Đảng; trong khi chờ giải quyết vẫn phải chấp hành Quyết định này.`,
    line`${open(unit, 40)} chịu trách nhiệm thi hành Quyết định này.`,
  ];
}

/** The notice of a death. */
export function deathNotice(data: DeathData): Block[] {
  return [
    { kind: "paragraph", align: "center", line: line`Kính gửi: ${open(data.to, 60)}` },
    para(line`${open(data.head.unit, 34)} báo cáo về đảng viên từ trần như sau:`),
    personFields(
      data.person,
      ["name"],
      ["birthDate", "gender"],
      ["homeTown"],
      ["residence"],
      ["admittedOn", "officialOn"],
      ["cardNumber", "position"],
      ["cell"],
    ),
    fields(
      [field("Tuổi đảng", data.partyAge), field("Huy hiệu Đảng đã được tặng", data.badges)],
      [field("Từ trần ngày", shown(data.diedOn))],
      [field("Lý do", data.cause)],
      [field("Nơi từ trần, nơi an táng", data.place)],
      [field("Giấy chứng tử", data.certificate)],
    ),
    para(
      line`Thẻ đảng viên do gia đình giữ. Đề nghị cấp uỷ cấp trên ghi vào sổ đảng viên từ trần và lưu hồ sơ theo quy định.`,
    ),
  ];
}
