import type { RecodingIssue } from "#app/features/procedures/recoding/rules.ts";
import type { Lang } from "#app/lib/lang.ts";

const vi = {
  title: "Đổi mã hàng loạt",
  sub: "Chọn một mục, rồi chọn giá trị sai và giá trị đúng. Chưa có gì được ghi cho tới khi tỉnh duyệt.",
  back: "Thủ tục",
  unit: "Xã, phường",
  field: "Mục trong hồ sơ",
  chooseField: "Xem các giá trị",
  before: "Giá trị đang ghi",
  beforeHint: "Trong ngoặc là số hồ sơ của đảng bộ.",
  after: "Đổi thành",
  counted: (label: string, count: string) => `${label} (${count})`,
  chooseOne: "Chọn",
  nothing: "Không hồ sơ nào trong đảng bộ ghi mục này.",
  nothingWhy: "Chọn mục khác ở trên.",
  explanation: "Vì sao đổi",
  explanationHint: "Nêu rõ giá trị cũ sai từ đâu.",
  basis: "Văn bản làm căn cứ",
  send: "Gửi đề nghị",
  issues: {
    field: "Mục này không đổi hàng loạt được.",
    code: "Chọn giá trị mới trong danh mục còn dùng.",
    same: "Giá trị mới giống giá trị cũ.",
    none: "Không hồ sơ nào ghi giá trị cũ này.",
  } satisfies Record<RecodingIssue, string>,
  missing: "Chưa điền.",
  panel: (label: string) => `Đổi: ${label}`,
  change: "Giá trị",
  willChange: (count: string) => `${count} hồ sơ sẽ đổi`,
  changed: (count: string) => `Đã đổi trong ${count} hồ sơ`,
  left: (count: string) => `${count} hồ sơ để nguyên: đã khác đi, hoặc quy tắc không cho ghi.`,
  people: "Trong đó",
  start: "Đổi mã hàng loạt",
};

type Words = typeof vi;

const en: Words = {
  title: "Recode many records",
  sub: "Choose a field, then the wrong value and the right one. Nothing is written until the province approves.",
  back: "Procedures",
  unit: "Commune",
  field: "Field of the record",
  chooseField: "Show its values",
  before: "Value on record",
  beforeHint: "In brackets the number of records of the commune.",
  after: "Becomes",
  counted: (label, count) => `${label} (${count})`,
  chooseOne: "Choose",
  nothing: "No record of the commune fills in this field.",
  nothingWhy: "Choose another one above.",
  explanation: "Why",
  explanationHint: "Where the old value came from.",
  basis: "Document it rests on",
  send: "Send the proposal",
  issues: {
    field: "This field is not recoded.",
    code: "Choose a value of the list that is in use.",
    same: "The new value is the old one.",
    none: "No record holds the old value.",
  },
  missing: "Please fill in.",
  panel: (label) => `Recode: ${label}`,
  change: "Value",
  willChange: (count) => `${count} records will change`,
  changed: (count) => `Changed in ${count} records`,
  left: (count) => `${count} records stay: they differ by now, or a rule refuses the change.`,
  people: "Among them",
  start: "Recode many records",
};

/** Words of recoding. */
export const recodeText: Record<Lang, Words> = { vi, en };
